import { getArticle } from '@/lib/articles/queries'
import { store } from '@/lib/store'
import type { Finder } from '../core/find'
import { threshold } from '../core/decide'
import { lackingWords } from '../core/lacking-words'
import { findAll } from '../core/standing'
import { finder } from '../live-index'
import { longestQuery } from '../schema'

export type NearArticle = {
  slug: string
  title: string
  /** telling words of the phrasings that it has in no form, as they were typed; most often lacked first */
  lacks: string[]
  /** how sure we would be if it stood first, 0–1: the mean over the phrasings */
  confidence: number
  /** the phrasings it answers: among the first three, and sure enough by itself */
  answers: string[]
}

type Near = { points: number; confidence: number; answers: string[]; lacks: Map<string, Lacked> }
type Lacked = { typed: string; times: number }

/** The five articles nearest to a question, whose phrasings count alike; for one phrasing, in the order of its search. */
export function nearestArticles(phrasings: string[], language = store().language, limit = 5): NearArticle[] {
  const ready = finder()
  const near = new Map<string, Near>()
  for (const phrasing of phrasings) addNear(near, phrasing, language, ready)
  return [...near]
    .sort(([a, one], [b, other]) => other.points - one.points || (a < b ? -1 : 1))
    .flatMap(([slug, { confidence, answers, lacks }]) => {
      const title = getArticle(slug)?.title
      if (title === undefined) return []
      const most = [...lacks.values()].sort((a, b) => b.times - a.times)
      const mean = confidence / phrasings.length
      return { slug, title, lacks: most.map(({ typed }) => typed), confidence: mean, answers }
    })
    .slice(0, limit)
}

function addNear(near: Map<string, Near>, phrasing: string, language: string, ready: Finder): void {
  const needed = threshold + store().search.thresholdShift
  const found = findAll(ready, phrasing.slice(0, longestQuery), { language })
  const reachable = found.plan.aims.reduce((sum, { weight }) => sum + weight, 0)
  found.ranked.forEach((ranked, at) => {
    const { id } = ranked.article
    let known = near.get(id)
    if (!known) near.set(id, (known = { points: 0, confidence: 0, answers: [], lacks: new Map() }))
    const confidence = ready.confidence({ ...found, ranked: [ranked] })
    // Beside what the phrasing could reach: one that says little here moves nothing up.
    known.points += ranked.exact + ranked.points / reachable
    known.confidence += confidence
    if (at < 3 && confidence >= needed) known.answers.push(phrasing)
    for (const { stem, typed } of lackingWords(ranked, found.plan)) {
      const lacked = known.lacks.get(stem)
      if (lacked) lacked.times++
      else known.lacks.set(stem, { typed, times: 1 })
    }
  })
}
