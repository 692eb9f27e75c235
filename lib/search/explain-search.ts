import { getArticle } from '@/lib/articles/queries'
import { store } from '@/lib/store'
import type { Concept, How } from './core/concept'
import { type Signs, shareOf, threshold } from './core/decide'
import { type ExplainedArticle, explain, readable } from './core/explain'
import { sameWords } from './core/same-words'
import { type Standing, findAll, standingIn } from './core/standing'
import { finder } from './live-index'
import { type SearchOutcome, longestQuery } from './schema'

export type ExplainedConcept = {
  word: string
  /** the word as it was probably meant */
  meant?: string
  /** its part of what the whole question can bring, 0–1 */
  share: number
  /** no article has it, nor anything that may stand for it */
  unknown: boolean
  /** what else was looked for */
  others: { text: string; how: How }[]
}

export type ExplainedSearch = {
  outcome: SearchOutcome
  confidence: number
  needed: number
  signs: Signs
  /** of what the question could reach, what the first article did, and what titles reach here without their article */
  reached: number
  usual: number
  concepts: ExplainedConcept[]
  articles: (ExplainedArticle & { title: string; same?: SameText })[]
}

/** The text of an article that is the question, and where the article would stand by its words alone. */
export type SameText = { kind: 'title' | 'ask'; text: string; byWords: Standing }

/** How a question was read, which articles it found and why, and how sure that made us: for staff, never logged. */
export function explainSearch(
  question: string,
  { language = store().language, limit = 5 } = {},
): ExplainedSearch {
  const ready = finder()
  const { index } = ready
  const text = question.slice(0, longestQuery)
  const found = ready.find(text, { language, settled: true, limit })
  const confidence = ready.confidence(found)
  const needed = threshold + store().search.thresholdShift
  const { aims } = found.plan
  const whole = aims.reduce((sum, { weight }) => sum + weight, 0) || 1
  const concepts = found.plan.question.concepts.map((concept, at) => ({
    word: concept.token.word,
    meant: concept.corrected,
    share: aims[at]!.weight / whole,
    unknown: concept.alternatives.length === 0,
    others: othersOf(concept, (terms) => readable(terms, index)),
  }))
  const byWords = found.ranked[0]?.exact ? findAll(ready, text, { language, byWords: true }) : undefined
  const articles = explain(found, index).map((each) => {
    const same = each.exact && byWords ? sameText(text, each.id) : undefined
    return {
      ...each,
      title: getArticle(each.id)?.title ?? each.id,
      same: same && { ...same, byWords: standingIn(ready, byWords!, each.id, needed) },
    }
  })
  const outcome = confidence >= needed && articles.length ? 'answered' : articles.length ? 'weak' : 'none'
  return {
    ...{ outcome, confidence, needed, signs: ready.signs(found), concepts, articles },
    reached: shareOf(found),
    usual: ready.usualShare(),
  }
}

/** The title or ask that is the question: word for word, or else in another order or form. */
function sameText(question: string, slug: string): Omit<SameText, 'byWords'> | undefined {
  const article = getArticle(slug)
  if (!article) return undefined
  const asks = article.asks.map((text) => ({ kind: 'ask' as const, text }))
  const texts = [{ kind: 'title' as const, text: article.title }, ...asks].map((each) => {
    return { ...each, same: sameWords(question, each.text, article.language) }
  })
  const [best] = texts.sort((a, b) => b.same - a.same)
  return best!.same ? { kind: best!.kind, text: best!.text } : undefined
}

/** Each other word once, as it stands in the articles. */
function othersOf({ alternatives }: Concept, write: (terms: number[]) => string) {
  const others = alternatives.flatMap(({ terms, how }) =>
    how === 'exact' ? [] : [{ text: write(terms), how }],
  )
  return others.filter(({ text }, at) => others.findIndex((other) => other.text === text) === at)
}
