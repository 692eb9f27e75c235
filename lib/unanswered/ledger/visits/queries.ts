import type { Transaction } from '@/lib/database'
import { networkLength } from '@/lib/visitor-key'
import type { PhrasingKey } from '../queries'

/** A visitor who asks again within so long, not helped, is still after the same. */
const visit = 10 * 60_000
const searchesRead = 50

const fields = { at: true, visitorKey: true, questionKey: true } as const
const happened = { clickedSlug: true, askedAgain: true, ratedUnhelpful: true } as const
type Search = {
  at: Date
  visitorKey: string
  clickedSlug: string | null
  askedAgain: boolean
  ratedUnhelpful: boolean
}

const wasHelped = ({ clickedSlug, askedAgain, ratedUnhelpful }: Search) =>
  clickedSlug !== null && !askedAgain && !ratedUnhelpful

/**
 * Questions that the same visitors asked just before or just after these words, unless the first of the two helped them,
 * and from how many networks; `since` a time, where the visits before were looked at already.
 */
export async function askedInOneVisit(
  transaction: Transaction,
  { key, language }: PhrasingKey,
  since = new Date(0),
): Promise<ReadonlyMap<string, number>> {
  const own = await transaction.search.findMany({
    where: { questionKey: key, language, at: { gte: since } },
    select: { ...fields, ...happened },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: searchesRead,
  })
  if (own.length === 0) return new Map()
  const others = await transaction.search.findMany({
    where: {
      ...{ language, questionKey: { not: key } },
      OR: own.map(({ visitorKey, at }) => ({
        visitorKey,
        at: { gte: new Date(at.getTime() - visit), lte: new Date(at.getTime() + visit) },
      })),
    },
    select: { ...fields, ...happened },
    take: searchesRead * 2,
  })
  const asked = others.filter((other) =>
    own.some(
      (mine) =>
        mine.visitorKey === other.visitorKey &&
        Math.abs(mine.at.getTime() - other.at.getTime()) <= visit &&
        !wasHelped(mine.at <= other.at ? mine : other),
    ),
  )
  const keys = [...new Set(asked.map(({ questionKey }) => questionKey))]
  const phrasings = await transaction.phrasing.findMany({
    where: { language, key: { in: keys } },
    select: { key: true, questionId: true },
  })
  const networks = new Map<string, Set<string>>()
  for (const { key: otherKey, questionId } of phrasings)
    for (const { questionKey, visitorKey } of asked)
      if (questionKey === otherKey)
        networks.set(
          questionId,
          (networks.get(questionId) ?? new Set()).add(visitorKey.slice(0, networkLength)),
        )
  return new Map([...networks].map(([questionId, { size }]) => [questionId, size]))
}
