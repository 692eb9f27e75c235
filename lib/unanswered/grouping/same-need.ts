import { editDistance } from '@/lib/search/core/spelling'
import type { NearGroup } from './language-groups'
import { sameNeed, settings } from './settings'
import type { Told } from './told'

const none: ReadonlyMap<string, number> = new Map()

/**
 * Of the groups near a phrasing by words the one that surely speaks of the same need, if any. `toldOf`: what the articles
 * tell of a phrasing by its id; `inOneVisit`: from how many networks somebody asked a group in one visit with it, not helped
 * in between.
 */
export function surest(
  near: readonly NearGroup[],
  told: Told,
  toldOf: (phrasingId: string) => Told,
  inOneVisit = none,
): NearGroup | undefined {
  let best: { group: NearGroup; sameness: number } | undefined
  for (const group of near) {
    const visited = visitedTogether(inOneVisit.get(group.groupId) ?? 0)
    const most = group.likeness + settings.found + settings.missing + visited
    if (most < sameNeed || most <= (best?.sameness ?? 0)) continue
    const sameness = group.likeness + toldAlike(told, toldOf(group.phrasingId)) + visited
    if (sameness >= sameNeed && sameness > (best?.sameness ?? 0)) best = { group, sameness }
  }
  return best?.group
}

const visitedTogether = (networks: number) =>
  networks === 0 ? 0 : networks === 1 ? settings.oneVisit : settings.severalVisits

/** That the search finds the same articles for both (the cosine of what it finds), and that both name what no article has. */
function toldAlike(one: Told, other: Told): number {
  const found = one.found.size && other.found.size ? cosine(one.found, other.found) : settings.foundUnknown
  return settings.found * found + settings.missing * bothMissing(one.missing, other.missing)
}

function cosine(one: Told['found'], other: Told['found']): number {
  let product = 0
  for (const [article, share] of one) product += share * (other.get(article) ?? 0)
  return product / Math.sqrt(squares(one) * squares(other))
}

const squares = (found: Told['found']) => [...found.values()].reduce((sum, share) => sum + share ** 2, 0)

/** The part of the missing words of either that both say, however they are spelt; the smaller one. */
function bothMissing(one: Told['missing'], other: Told['missing']): number {
  const shared = [...one].filter((word) => [...other].some((each) => isSpeltAlike(word, each))).length
  return shared ? Math.min(shared / one.size, shared / other.size, 1) : 0
}

const isSpeltAlike = (one: string, other: string) =>
  one === other || (Math.min(one.length, other.length) >= 5 && editDistance(one, other, 1) <= 1)
