import type { Problem } from '@/lib/articles/problem'
import type { ArticleIndex } from '../core/article-index'
import { explain } from '../core/explain'
import type { Found } from '../core/rank'
import type { Standing } from '../core/standing'
import { scoreLine } from './score-line'

/** An ask that does not find its article, and what its search found. */
export type Lost = {
  ask: string
  slug: string
  byWords: boolean
  found: Found
  standing: Standing
  needed: number
}

/** Says who stands where the article should, and why. */
export function lostAsk(lost: Lost, index: ArticleIndex): Pick<Problem, 'wrong' | 'instead'> {
  const { ask, slug, byWords, found, standing, needed } = lost
  const { rank = 0, confidence } = standing
  const how = byWords ? 'by its words' : 'as it is served'
  const explained = (from: number, to: number) =>
    explain({ ...found, ranked: found.ranked.slice(from, to) }, index)
  const [own] = rank ? explained(rank - 1, rank) : []
  const place = own ? `${ordinal(rank)} with ${scoreLine(own)}` : 'not found at all'
  const others = explained(0, Math.min(3, rank ? rank - 1 : 3)).map(
    (other) => `"${other.id}" with ${scoreLine(other)}`,
  )
  const before = others.length ? `; before it ${others.join(', then ')}` : ''
  if (!rank || rank > 3) {
    return {
      wrong: `the ask "${ask}" does not find "${slug}" among the first three ${how}: ${place}${before}`,
      instead: byWords
        ? `write its words into the title, a heading or the text of "${slug}", or move the ask to the article that answers it`
        : 'keep the ask in the one article that answers it',
    }
  }
  const sure = `confidence ${confidence.toFixed(2)}, needed ${needed.toFixed(2)}`
  return {
    wrong: `the ask "${ask}" finds "${slug}" ${how}, but does not count as answered (${sure}): ${place}${before}`,
    instead: `ask in more words, as a shopper would, or write its words into the text of "${slug}"`,
  }
}

function ordinal(place: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th' }[rules.select(place) as 'one']
  return `${place}${ending}`
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' })
