import { sentencesOf } from '../sentences'
import { baseOf } from '../stem'
import { type Contents, type PackedArticle, byFrequency, dashed, shorten } from './contents'
import { Writer } from './range-coder'
import { type Part, type Sentence, SentenceCoder, parts } from './sentence-coder'

/** The words of an article that the file does not show, numbered as they came. */
type Words = { language: number; keywords: Sentence[]; asks: Sentence[][]; sections: Sentence[][] }

/** The words of one language, and how often each is used. */
class Lexicon {
  readonly numbers = new Map<string, number>()
  readonly uses: number[] = []

  read(text: string): Sentence[] {
    return sentencesOf(text).map((words) => words.map((word) => this.use(word)))
  }

  private use(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.uses.push(0) - 1
      this.numbers.set(word, number)
    }
    this.uses[number]!++
    return number
  }
}

/**
 * The index file: everything a browser needs to answer as the server does, in as few bytes as we know how. A generator,
 * so that whoever runs it can let others work in between: it rests after every article.
 */
export function* pack(articles: readonly PackedArticle[]): Generator<void, Uint8Array> {
  const languages = [...new Set(articles.map(({ language }) => baseOf(language)))].sort()
  const lexicons = languages.map(() => new Lexicon())
  const read: Words[] = []
  for (const article of articles) {
    const language = languages.indexOf(baseOf(article.language))
    read.push(wordsOf(article, language, lexicons[language]!))
    yield
  }
  const writer = new Writer(SentenceCoder.contexts)
  const coder = new SentenceCoder(writer)
  const ranks = lexicons.map((lexicon) => rank(lexicon, coder))
  for (const words of read) {
    write(words, ranks[words.language]!, coder)
    yield
  }
  const contents: Contents = {
    ...contentsOf(articles, languages),
    words: lexicons.map(({ numbers }) => shorten([...numbers.keys()].sort())),
  }
  return join(new TextEncoder().encode(JSON.stringify(contents)), writer.finish())
}

function wordsOf(article: PackedArticle, language: number, lexicon: Lexicon): Words {
  return {
    language,
    keywords: article.keywords.flatMap((text) => lexicon.read(text)),
    asks: article.asks.map((text) => lexicon.read(text)),
    sections: article.sections.map(({ text }) => lexicon.read(text)),
  }
}

/** Writes how often each word is used, about, and gives every number its rank. */
function rank({ numbers, uses }: Lexicon, coder: SentenceCoder): number[] {
  const words = [...numbers]
    .map(([word, number]) => ({ word, number, power: Math.floor(2 * Math.log2(uses[number]!)) }))
    .sort((a, b) => (a.word < b.word ? -1 : 1))
  for (const { power } of words) coder.frequency(power)
  const ranks: number[] = []
  byFrequency(words).forEach(({ number }, rank) => (ranks[number] = rank))
  return ranks
}

function write({ keywords, asks, sections }: Words, ranks: number[], coder: SentenceCoder) {
  const ranked = (sentence: Sentence) => sentence.map((number) => ranks[number]!)
  const writeAll = (part: Part, sentences: Sentence[]) => {
    coder.count(part, sentences.length)
    for (const sentence of sentences) {
      coder.sentence(part, part === parts.asks ? ranked(sentence) : ranked(sentence).sort((a, b) => a - b))
    }
  }
  writeAll(parts.keywords, keywords)
  coder.count(parts.asks, asks.length)
  for (const ask of asks) writeAll(parts.asks, ask)
  for (const section of sections) writeAll(parts.body, section)
}

function contentsOf(articles: readonly PackedArticle[], languages: string[]): Omit<Contents, 'words'> {
  const categories = [...new Set(articles.map(({ category }) => category))]
  const anchors = articles.flatMap(({ sections }, place) =>
    sections.flatMap(({ heading }, section) =>
      heading && heading.anchor !== dashed(heading.text)
        ? [[`${place}:${section}`, heading.anchor] as const]
        : [],
    ),
  )
  return {
    titles: articles.map(({ title }) => title),
    slugs: articles.map(({ slug, title }) => (slug === dashed(title) ? 0 : slug)),
    descriptions: articles.map(({ description }) => description),
    categories,
    categoryOf: articles.map(({ category }) => categories.indexOf(category)),
    languages,
    languageOf: articles.map(({ language }) => languages.indexOf(baseOf(language))),
    headings: articles.map(({ sections }) => sections.map(({ heading }) => heading && heading.text)),
    anchors: Object.fromEntries(anchors),
  }
}

/** The length of the first part in four bytes, then both. */
function join(text: Uint8Array, words: Uint8Array): Uint8Array {
  const file = new Uint8Array(4 + text.length + words.length)
  new DataView(file.buffer).setUint32(0, text.length)
  file.set(text, 4)
  file.set(words, 4 + text.length)
  return file
}
