import type { ArticleIndex } from '../article-index'
import type { BriefArticle } from '../brief-result'
import type { WordWorth } from '../worth'
import { type IndexedArticle, bagKey, exactKey } from '../read-article'
import { sentencesOf } from '../sentences'
import { type Vocabulary, sentenceEnd } from '../vocabulary'
import { ArticleCoder, type ArticleWords } from './article-coder'
import { type Contents, byFrequency, dashed, lengthen } from './contents'
import { Reader } from './range-coder'
import type { Sentence } from './sentence'

/** Puts the articles of an index file into an index, but for those `outdated`, and tells what is shown of them. */
export function unpack(
  file: Uint8Array,
  index: ArticleIndex,
  outdated: ReadonlySet<string> = new Set(),
): BriefArticle[] {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0)
  const contents = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length))) as Contents
  const coder = new ArticleCoder(new Reader(ArticleCoder.contexts, file.subarray(4 + length)))
  const { vocabulary } = index
  const lexicons = contents.words.map((shortened, language) => {
    const words = byFrequency(lengthen(shortened).map((word) => ({ word, power: coder.power() })))
    return {
      numbers: words.map(({ word }) => vocabulary.learn(word, contents.languages[language]!)),
      powers: words.map(({ power }) => power),
    }
  })
  return contents.titles.flatMap((_, place) => {
    const language = contents.languageOf[place]!
    const { numbers, powers } = lexicons[language]!
    const builder = new Builder(vocabulary, contents.languages[language]!, numbers)
    const words = coder.article(powers, contents.headings[place]!.length)
    const article = builder.build(contents, place, words)
    if (outdated.has(article.id)) return []
    index.add(article)
    const { headingEnds, sectionEnds } = builder
    const [, , asks, headings, description] = article.ends as [number, number, number, number, number]
    return shownOf(contents, place, (worth) => ({
      description: saidIn(article, headings, [description], worth)[0]!,
      headings: saidIn(article, asks, headingEnds, worth),
      sections: saidIn(article, description, sectionEnds, worth),
    }))
  })
}

function shownOf(contents: Contents, place: number, said: BriefArticle['said']): BriefArticle {
  const { titles, descriptions, categories, categoryOf, languages, languageOf, anchors } = contents
  return {
    slug: slugOf(contents, place),
    title: titles[place]!,
    description: descriptions[place]!,
    category: categories[categoryOf[place]!]!,
    language: languages[languageOf[place]!]!,
    headings: contents.headings[place]!.map((text, section) =>
      text === null ? null : { text, anchor: anchors[`${place}:${section}`] ?? dashed(text) },
    ),
    said,
  }
}

function slugOf({ slugs, titles }: Contents, place: number): string {
  return slugs[place] || dashed(titles[place]!)
}

/** Of each part of an article's words, the most a sentence says; a word said twice says no more. */
function saidIn({ stream }: IndexedArticle, from: number, ends: number[], worth: WordWorth): number[] {
  let [position, start] = [from, from]
  return ends.map((end) => {
    let [most, sum] = [0, 0]
    for (; position < end; position++) {
      const word = stream[position]!
      if (word === sentenceEnd) {
        most = Math.max(most, sum)
        sum = 0
        start = position + 1
        continue
      }
      const value = worth.ofNumber(word)
      if (value && stream.indexOf(word, start) === position) sum += value
    }
    return most
  })
}

/** Grows to the longest article; every article is put together in it. */
let stream = new Uint32Array(1 << 12)

/** Makes an article's stream of word numbers anew, field after field. */
class Builder {
  private position = 0
  private readonly ends: number[] = []
  private readonly lengths: number[] = []
  private readonly keys = new Set<string>()
  readonly headingEnds: number[] = []
  readonly sectionEnds: number[] = []
  private words = 0

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly language: string,
    /** by rank */
    private readonly numbers: number[],
  ) {}

  build(contents: Contents, place: number, { keywords, asks, sections }: ArticleWords): IndexedArticle {
    this.keysOf(this.text(contents.titles[place]!))
    this.endField()
    this.packed(keywords)
    this.endField()
    for (const ask of asks) this.keysOf(this.packed(ask))
    this.endField()
    for (const heading of contents.headings[place]!) {
      if (heading !== null) this.text(heading)
      this.headingEnds.push(this.position)
    }
    this.endField()
    this.text(contents.descriptions[place]!)
    this.endField()
    for (const section of sections) {
      this.packed(section)
      this.sectionEnds.push(this.position)
    }
    this.endField()
    const { language, ends, lengths } = this
    const words = stream.slice(0, this.position)
    return { id: slugOf(contents, place), language, stream: words, ends, lengths, keys: [...this.keys] }
  }

  private text(text: string): number {
    const from = this.position
    for (const sentence of sentencesOf(text)) {
      this.add(sentence.map((word) => this.vocabulary.learn(word, this.language)))
    }
    return from
  }

  private packed(sentences: Sentence[]): number {
    const from = this.position
    for (const sentence of sentences) this.add(sentence, this.numbers)
    return from
  }

  /** Adds a sentence of word numbers, or of ranks where the numbers are given. */
  private add(sentence: number[], numbers?: number[]) {
    if (this.position + sentence.length >= stream.length) {
      const longer = new Uint32Array(2 * (stream.length + sentence.length))
      longer.set(stream)
      stream = longer
    }
    for (const word of sentence) stream[this.position++] = numbers ? numbers[word]! : word
    stream[this.position++] = sentenceEnd
    this.words += sentence.length
  }

  private endField() {
    this.ends.push(this.position)
    this.lengths.push(this.words)
    this.words = 0
  }

  private keysOf(from: number) {
    const { words, terms, termOfWord } = this.vocabulary
    const numbers = [...stream.subarray(from, this.position)].filter((word) => word !== sentenceEnd)
    if (!numbers.length) return
    this.keys.add(exactKey(numbers.map((word) => words[word]!)))
    this.keys.add(bagKey(numbers.map((word) => terms[termOfWord[word]!]!)))
  }
}
