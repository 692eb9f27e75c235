import { database } from '@/lib/database'
import { periodOf } from '../period'
import type { Filter } from '../schema'

export type DecisionTime = {
  /** questions first decided in the period */
  decided: number
  /** of those, milliseconds from the first signal to the decision; undefined when there are none */
  median?: number
  /** questions on which nobody has decided yet, whenever they were first asked */
  waiting: number
  longest?: { id: string; since: Date }
}

/** How long questions wait from their first signal until somebody decides on them. */
export async function decisionTime(filter: Filter, now = new Date()): Promise<DecisionTime> {
  const { unansweredQuestion } = await database()
  const { from, to } = periodOf(filter, now)
  const decided = await unansweredQuestion.findMany({
    where: { decidedAt: { gte: from, lt: to }, mergedIntoId: null },
    select: { firstAt: true, decidedAt: true },
  })
  const where = { state: 'new', decidedAt: null, visible: true, mutedAt: null, mergedIntoId: null }
  const longest = await unansweredQuestion.findFirst({
    where,
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    select: { id: true, firstAt: true },
  })
  return {
    decided: decided.length,
    median: medianOf(
      decided.map(({ firstAt, decidedAt }) => Math.max(0, decidedAt!.getTime() - firstAt.getTime())),
    ),
    waiting: await unansweredQuestion.count({ where }),
    longest: longest ? { id: longest.id, since: longest.firstAt } : undefined,
  }
}

function medianOf(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? sorted[middle]
    : sorted.length
      ? (sorted[middle - 1]! + sorted[middle]!) / 2
      : undefined
}
