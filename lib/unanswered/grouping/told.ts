import { settings } from './settings'

/** What the articles tell of a phrasing. */
export type Told = {
  /** articles that the search finds for it, and how well each beside the best: 0–1 */
  found: ReadonlyMap<string, number>
  /** its telling words that no article has */
  missing: ReadonlySet<string>
}

/** `ranked`: what the search finds for a phrasing, best first; `telling`: its telling terms. */
export function tellOf(
  ranked: readonly { id: string; score: number }[],
  telling: readonly string[],
  isInNoArticle: (term: string) => boolean,
): Told {
  const best = ranked[0]?.score ?? 0
  return {
    found: new Map(ranked.map(({ id, score }) => [id, (score / best) ** 2])),
    missing: new Set(telling.filter((term) => canBeMissing(term) && isInNoArticle(term))),
  }
}

const canBeMissing = (term: string) => term.length >= settings.missingLetters && /^\p{L}+$/u.test(term)
