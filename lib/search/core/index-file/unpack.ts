import type { ArticleIndex } from '../article-index'
import type { BriefArticle } from '../brief-result'
import type { WordWorth } from '../worth'
import { type IndexedArticle, bagKey, exactKey } from '../read-article'
import { sentencesOf } from '../sentences'
import { type Vocabulary, sentenceEnd } from '../vocabulary'
import { ArticleCoder } from './article-coder'
import type { CodedArticle } from './contents'
import { Reader } from './range-coder'
import type { Sentence } from './sentence'

/** Puts the articles of an index file into an index, but for those `outdated`, and tells what is shown of them. */
export function unpack(
  file: Uint8Array,
  index: ArticleIndex,
  outdated: ReadonlySet<string> = new Set(),
): BriefArticle[] {
  const reader = new Reader(ArticleCoder.contexts, file)
  const coder = new ArticleCoder(reader)
  const { vocabulary } = index
  const numbers = coder.lexicons.map(({ words }): number[] => Array(words.length).fill(0))
  const shown: BriefArticle[] = []
  for (let place = 0; place < coder.count; place++) {
    const coded = coder.article()
    if (outdated.has(coded.slug)) continue
    const language = coder.languages[coded.language]!
    const builder = new Builder(
      vocabulary,
      language,
      coder.lexicons[coded.language]!.words,
      numbers[coded.language]!,
    )
    const article = builder.build(coded)
    index.add(article)
    const { headingEnds, sectionEnds } = builder
    const [, , asks, headings, description] = article.ends as [number, number, number, number, number]
    shown.push({
      ...shownOf(coded, language),
      said: (worth) => ({
        description: saidIn(article, headings, [description], worth)[0]!,
        headings: saidIn(article, asks, headingEnds, worth),
        sections: saidIn(article, description, sectionEnds, worth),
      }),
    })
  }
  reader.finish()
  return shown
}

function shownOf({ slug, title, description, category, headings }: CodedArticle, language: string) {
  return { slug, title, description, category, language, headings }
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
    private readonly lexicon: readonly string[],
    /** by rank the number in the vocabulary; 0 where no text has had the word yet */
    private readonly numbers: number[],
  ) {}

  build({ slug, title, headings, description, words }: CodedArticle): IndexedArticle {
    const { keywords, asks, sections } = words
    this.keysOf(this.text(title))
    this.endField()
    this.packed(keywords)
    this.endField()
    for (const ask of asks) this.keysOf(this.packed(ask))
    this.endField()
    for (const heading of headings) {
      if (heading) this.text(heading.text)
      this.headingEnds.push(this.position)
    }
    this.endField()
    this.text(description)
    this.endField()
    for (const section of sections) {
      this.packed(section)
      this.sectionEnds.push(this.position)
    }
    this.endField()
    const { language, ends, lengths } = this
    const own = stream.slice(0, this.position)
    return { id: slug, language, stream: own, ends, lengths, keys: [...this.keys] }
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
    for (const sentence of sentences) this.add(sentence.map((rank) => this.number(rank)))
    return from
  }

  private number(rank: number): number {
    return (this.numbers[rank] ||= this.vocabulary.learn(this.lexicon[rank]!, this.language))
  }

  private add(sentence: number[]) {
    if (this.position + sentence.length >= stream.length) {
      const longer = new Uint32Array(2 * (stream.length + sentence.length))
      longer.set(stream)
      stream = longer
    }
    for (const word of sentence) stream[this.position++] = word
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
