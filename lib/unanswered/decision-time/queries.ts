import { database } from '@/lib/database'
import { periodOf } from '../period'
import { type Filter, returns } from '../schema'

export type DecisionTime = {
  /** questions decided in the period; one that returned is decided anew */
  decided: number
  /** of those, milliseconds from the first signal, or from the return, to the decision; undefined when there are none */
  median?: number
  /** questions on which nobody has decided yet, whenever they were first asked */
  waiting: number
  /** milliseconds since the first signal, the median of those that never returned; undefined when there are none */
  waited?: number
  longest?: { id: string; since: Date }
}

/** How long questions wait from their first signal, or from their return, until somebody decides on them. */
export async function decisionTime(filter: Filter, now = new Date()): Promise<DecisionTime> {
  const { unansweredQuestion } = await database()
  const { from, to } = periodOf(filter, now)
  const decided = await unansweredQuestion.findMany({
    where: { decidedAt: { gte: from, lt: to }, mergedIntoId: null },
    select: {
      ...{ firstAt: true, decidedAt: true },
      events: { where: returned, orderBy: { at: 'asc' }, select: { at: true } },
    },
  })
  return {
    decided: decided.length,
    median: medianOf(
      decided.map(({ firstAt, decidedAt, events }) => {
        const since = events.findLast(({ at }) => at <= decidedAt!)?.at ?? firstAt
        return Math.max(0, decidedAt!.getTime() - since.getTime())
      }),
    ),
    waiting: await unansweredQuestion.count({ where: waits }),
    waited: await medianWait(now),
    longest: await longestWait(),
  }
}

const returned = { what: 'state', state: { in: [...returns] } }
const waits = {
  ...{ state: { in: [...returns] }, decidedAt: null },
  ...{ visible: true, mutedAt: null, mergedIntoId: null },
}

async function medianWait(now: Date): Promise<number | undefined> {
  const { unansweredQuestion } = await database()
  const where = { ...waits, events: { none: returned } }
  const middle = await unansweredQuestion.findFirst({
    where,
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    select: { firstAt: true },
    skip: Math.floor((await unansweredQuestion.count({ where })) / 2),
  })
  return middle ? now.getTime() - middle.firstAt.getTime() : undefined
}

async function longestWait(): Promise<DecisionTime['longest']> {
  const { unansweredQuestion } = await database()
  const select = { id: true, firstAt: true, stateAt: true } as const
  const first = await unansweredQuestion.findFirst({
    where: { ...waits, events: { none: returned } },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    select,
  })
  const again = await unansweredQuestion.findFirst({
    where: { ...waits, events: { some: returned } },
    orderBy: [{ stateAt: 'asc' }, { id: 'asc' }],
    select,
  })
  const since = [
    ...(first ? [{ id: first.id, since: first.firstAt }] : []),
    ...(again ? [{ id: again.id, since: again.stateAt }] : []),
  ]
  return since.sort((a, b) => a.since.getTime() - b.since.getTime())[0]
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
