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
  /** of those, milliseconds since the first signal; undefined when there are none */
  waited?: number
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
  const inOrder = {
    where,
    orderBy: [{ firstAt: 'asc' as const }, { id: 'asc' as const }],
    select: { id: true, firstAt: true },
  }
  const waiting = await unansweredQuestion.count({ where })
  const longest = await unansweredQuestion.findFirst(inOrder)
  const middle = await unansweredQuestion.findFirst({ ...inOrder, skip: Math.floor(waiting / 2) })
  return {
    decided: decided.length,
    median: medianOf(
      decided.map(({ firstAt, decidedAt }) => Math.max(0, decidedAt!.getTime() - firstAt.getTime())),
    ),
    waiting,
    waited: middle ? now.getTime() - middle.firstAt.getTime() : undefined,
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
