import type { Sums } from './sums'

/** Which articles have a term (by its number), and in sixteen levels what it weighs there: level 0 weighs most. */
export type PostingLists = {
  /** Sets the terms of an article, each once, with what each weighs there, between 0 and 1. */
  put: (article: number, terms: readonly number[], weights: readonly number[]) => void
  remove: (article: number) => void
  /** Adds to the sum of every article that has the term `value`, as far as the term weighs there. */
  addTo: (sums: Sums, term: number, value: number) => void
}

export const levels = 16

export function levelOf(weight: number): number {
  return Math.round((1 - weight) * (levels - 1))
}
