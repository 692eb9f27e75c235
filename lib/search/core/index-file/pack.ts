import { sentencesOf } from '../sentences'
import { baseOf } from '../stem'
import { ArticleCoder, type ArticleWords } from './article-coder'
import { type Contents, type PackedArticle, byFrequency, dashed, shorten } from './contents'
import { Writer } from './range-coder'
import type { Sentence } from './sentence'

/** The words of one language, and in how many articles each stands. */
class Lexicon {
  readonly numbers = new Map<string, number>()
  readonly articles: number[] = []
  /** by number, the last article that has the word */
  private readonly last: number[] = []
  private article = 0

  begin() {
    this.article++
  }

  read(text: string): Sentence[] {
    return sentencesOf(text).map((words) => words.map((word) => this.use(word)))
  }

  private use(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.articles.push(0) - 1
      this.numbers.set(word, number)
    }
    if (this.last[number] !== this.article) this.articles[number]!++
    this.last[number] = this.article
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
  const read: { language: number; words: ArticleWords }[] = []
  for (const article of articles) {
    const language = languages.indexOf(baseOf(article.language))
    read.push({ language, words: wordsOf(article, lexicons[language]!) })
    yield
  }
  const writer = new Writer(ArticleCoder.contexts)
  const coder = new ArticleCoder(writer)
  const orders = lexicons.map((lexicon) => inOrder(lexicon, coder))
  for (const { language, words } of read) {
    const { ranks, powers } = orders[language]!
    coder.article(powers, words.sections.length, rankedBy(ranks, words))
    yield
  }
  const contents: Contents = {
    ...contentsOf(articles, languages),
    words: lexicons.map(({ numbers }) => shorten([...numbers.keys()].sort())),
  }
  return join(new TextEncoder().encode(JSON.stringify(contents)), writer.finish())
}

/** Words as numbers, as they came. */
function wordsOf(article: PackedArticle, lexicon: Lexicon): ArticleWords {
  lexicon.begin()
  return {
    keywords: article.keywords.flatMap((text) => lexicon.read(text)),
    asks: article.asks.map((text) => lexicon.read(text)),
    sections: article.sections.map(({ text }) => lexicon.read(text)),
  }
}

/** Writes in how many articles each word stands, about, and gives every number its rank. */
function inOrder({ numbers, articles }: Lexicon, coder: ArticleCoder) {
  const words = [...numbers]
    .map(([word, number]) => ({ word, number, power: Math.floor(2 * Math.log2(articles[number]!)) }))
    .sort((a, b) => (a.word < b.word ? -1 : 1))
  for (const { power } of words) coder.power(power)
  const ordered = byFrequency(words)
  const ranks: number[] = []
  ordered.forEach(({ number }, rank) => (ranks[number] = rank))
  return { ranks, powers: ordered.map(({ power }) => power) }
}

function rankedBy(ranks: number[], { keywords, asks, sections }: ArticleWords): ArticleWords {
  const ranked = (sentence: Sentence) => sentence.map((number) => ranks[number]!)
  const sorted = (sentence: Sentence) => ranked(sentence).sort((a, b) => a - b)
  return {
    keywords: keywords.map(sorted),
    asks: asks.map((ask) => ask.map(ranked)),
    sections: sections.map((section) => section.map(sorted)),
  }
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
