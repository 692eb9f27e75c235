import type { ArticleIndex, IndexedArticle } from './article-index'
import { shareOf } from './decide'
import type { Found } from './rank'
import { sentenceEnd } from './vocabulary'

/** Titles asked, and how many articles of an average shop stand in for those a small one lacks. */
const sample = 40
const assumed = { share: 0.4, articles: 10 }

/**
 * What a question without an article usually reaches here: every title is asked while its own article is left out. In
 * some shops all articles speak of the same things, in others none do; this lets one threshold serve both. It stops
 * after every title, so that who calls may let others have their turn.
 */
export function* usualShare(
  index: ArticleIndex,
  ask: (title: string, language: string) => Found,
): Generator<undefined, number> {
  const shares: number[] = []
  for (const article of sampleOf(index)) {
    const words = article.stream.subarray(0, article.ends[0]).filter((word) => word !== sentenceEnd)
    const title = [...words].map((word) => index.vocabulary.words[word]!).join(' ')
    const { plan, ranked } = ask(title, article.language)
    shares.push(shareOf({ plan, ranked: ranked.filter((other) => other.article !== article) }))
    yield
  }
  shares.sort((a, b) => a - b)
  const median = shares[shares.length >> 1] ?? 0
  return (median * shares.length + assumed.share * assumed.articles) / (shares.length + assumed.articles)
}

/** The articles whose ids give the lowest numbers: a new article changes the sample little. */
function sampleOf({ articles }: ArticleIndex): IndexedArticle[] {
  const all = articles.filter((article) => article !== undefined)
  const orders = Uint32Array.from(all, ({ id }) => scatter(id))
  const highest = orders.toSorted()[sample - 1] ?? Infinity
  return all
    .map((article, at) => ({ article, order: orders[at]! }))
    .filter(({ order }) => order <= highest)
    .sort((a, b) => a.order - b.order || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, sample)
    .map(({ article }) => article)
}

/** A number that follows from the text alone. */
function scatter(text: string): number {
  let value = 2166136261
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 16777619)
  return value >>> 0
}
