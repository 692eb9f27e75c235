import type { Finder } from './find'
import type { Found } from './rank'

/** How a question is put: in which language, and whether its words alone decide (see `FindOptions`). */
export type Putting = { language: string; byWords?: boolean }

/** Where one article stands for a question. */
export type Standing = {
  /** 1 for the first; none when it is not found at all */
  rank?: number
  /** how sure the search is of its first three, 0–1 */
  confidence: number
  /** whether the search counts as answered, by whichever article */
  answered: boolean
  /** among the first three of a search that counts as answered */
  found: boolean
  /** who stands first */
  first?: string
}

/** Where the article stands for the question; `needed` is the confidence at which a search counts as answered. */
export function standingOf(
  finder: Finder,
  text: string,
  id: string,
  { needed, ...putting }: Putting & { needed: number },
): Standing {
  return standingIn(finder, findAll(finder, text, putting), id, needed)
}

/** Everything found for a settled question, however far down. */
export function findAll(finder: Finder, text: string, putting: Putting): Found {
  return finder.find(text, { ...putting, settled: true, limit: Infinity })
}

export function standingIn(finder: Finder, found: Found, id: string, needed: number): Standing {
  const at = found.ranked.findIndex(({ article }) => article.id === id)
  const confidence = finder.confidence(found)
  const answered = found.ranked.length > 0 && confidence >= needed
  return {
    rank: at < 0 ? undefined : at + 1,
    confidence,
    answered,
    found: answered && at >= 0 && at < 3,
    first: found.ranked[0]?.article.id,
  }
}
