import { store } from '@/lib/store'
import { threshold } from '../core/decide'
import { type Standing, standingOf } from '../core/standing'
import { finder } from '../live-index'
import { longestQuery } from '../schema'

export type FoundPhrasing = Standing & { phrasing: string }

/** For each phrasing, whether shoppers who type it now are answered by the article: first three, and surely. */
export function findsArticle(
  phrasings: string[],
  slug: string,
  language = store().language,
): FoundPhrasing[] {
  const ready = finder()
  const needed = threshold + store().search.thresholdShift
  return phrasings.map((phrasing) => ({
    phrasing,
    ...standingOf(ready, phrasing.slice(0, longestQuery), slug, { language, needed }),
  }))
}
