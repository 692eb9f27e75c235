import { sentencesOf } from '../sentences'
import { baseOf } from '../stem'
import { ArticleCoder } from './article-coder'
import { type ArticleWords, type CodedArticle, type PackedArticle, dashed } from './contents'
import { piecesOf } from './pieces'
import { Writer } from './range-coder'
import type { Sentence } from './sentence'

/** Words, and in how many articles each stands. */
class Count {
  private readonly numbers = new Map<string, number>()
  private readonly articles: number[] = []
  /** by number, the last article that has the word */
  private readonly last: number[] = []
  private article = 0

  begin() {
    this.article++
  }

  use(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.articles.push(0) - 1
      this.numbers.set(word, number)
    }
    if (this.last[number] !== this.article) this.articles[number]!++
    this.last[number] = this.article
    return number
  }

  read(text: string): Sentence[] {
    return sentencesOf(text).map((words) => words.map((word) => this.use(word)))
  }

  used(): Map<string, number> {
    return new Map([...this.numbers].map(([word, number]) => [word, this.articles[number]!]))
  }

  /** By number. */
  ranks(byWord: ReadonlyMap<string, number>): number[] {
    return [...this.numbers.keys()].map((word) => byWord.get(word)!)
  }
}

/**
 * The index file: everything a browser needs to answer as the server does, in as few bytes as we know how. A generator,
 * so that whoever runs it can let others work in between: it rests after every article.
 */
export function* pack(articles: readonly PackedArticle[]): Generator<void, Uint8Array> {
  const languages = [...new Set(articles.map(({ language }) => baseOf(language)))].sort()
  const counts = languages.map(() => new Count())
  const gaps = new Count()
  const read: CodedArticle[] = []
  for (const article of articles) {
    const language = languages.indexOf(baseOf(article.language))
    read.push({
      ...article,
      language,
      headings: article.sections.map(({ heading }) => heading),
      words: wordsOf(article, counts[language]!),
    })
    countShown(article, counts[language]!, gaps)
    yield
  }
  const writer = new Writer(ArticleCoder.contexts)
  const coder = new ArticleCoder(writer, {
    count: articles.length,
    categories: [...new Set(articles.map(({ category }) => category))].sort(),
    languages,
    gaps: gaps.used(),
    words: counts.map((count) => count.used()),
  })
  const ranks = counts.map((count, language) => count.ranks(coder.lexicons[language]!.ranks!))
  for (const article of read) {
    coder.article({ ...article, words: rankedBy(ranks[article.language]!, article.words) })
    yield
  }
  return writer.finish()
}

/** Words as numbers, as they came. */
function wordsOf(article: PackedArticle, count: Count): ArticleWords {
  count.begin()
  return {
    keywords: article.keywords.flatMap((text) => count.read(text)),
    asks: article.asks.map((text) => count.read(text)),
    sections: article.sections.map(({ text }) => count.read(text)),
  }
}

/** Counts what the texts are put together from that stand in the file as they are. */
function countShown({ slug, title, description, sections }: PackedArticle, words: Count, gaps: Count) {
  const addresses = [{ text: title, anchor: slug }, ...sections.flatMap(({ heading }) => heading ?? [])]
  const shown = addresses.flatMap(({ text, anchor }) => (anchor === dashed(text) ? [text] : [text, anchor]))
  gaps.begin()
  for (const { gap, word } of [...shown, description].flatMap(piecesOf)) {
    gaps.use(gap)
    if (word !== undefined) words.use(word)
  }
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
