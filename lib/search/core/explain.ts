import type { ArticleIndex } from './article-index'
import type { Found } from './rank'
import { fields } from './settings'

export type ExplainedWord = { word: string; found: string; how: string; fields: string[]; points: number }
export type ExplainedArticle = {
  id: string
  score: number
  exact: number
  nearness: number
  resemblance: number
  /** what being written in the reader's language adds */
  ownLanguage: number
  /** what it is ranked by: all of these together */
  points: number
  words: ExplainedWord[]
}

/**
 * Why an article stands where it does: what each word of the question brought, the words standing together, the
 * sentences that say the same, and the reader's language.
 */
export function explain({ ranked, plan }: Found, index: ArticleIndex): ExplainedArticle[] {
  const reachable = plan.aims.reduce((sum, { weight }) => sum + weight, 0)
  return ranked.map(({ article, score, points, exact, nearness, resemblance, parts }) => ({
    id: article.id,
    score,
    exact,
    nearness,
    resemblance: index.settings.resemblance.weight * reachable * resemblance,
    ownLanguage: points - score,
    points,
    words: parts.flatMap((part, word) => {
      if (!part) return []
      return {
        word: plan.question.concepts[word]!.token.word,
        found: readable(part.found, index),
        how: part.how,
        fields: fields.filter((_, field) => part.fields & (1 << field)),
        points: part.points,
      }
    }),
  }))
}

/** Terms as the word of each that most articles have. */
export function readable(terms: number[], { vocabulary }: ArticleIndex): string {
  const { wordsOfTerm, articlesWithWord, words } = vocabulary
  const commonest = (term: number) =>
    wordsOfTerm[term]!.reduce((a, b) => (articlesWithWord[b]! > articlesWithWord[a]! ? b : a))
  return terms.map((term) => words[commonest(term)]!).join(' ')
}
