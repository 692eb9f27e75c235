import { database } from '@/lib/database'
import { mostContacts, summarizeAll } from '../queries'
import { type ListedQuestion, filterParameters } from '../schema'

const day = 24 * 60 * 60_000
const most = 5
const shown = { visible: true, mutedAt: null, mergedIntoId: null }

/** What a support lead looks at once a week. */
export type Monday = {
  /** the open questions that cost most letters and chats in 30 days, the worst first */
  worst: ListedQuestion[]
  /** first asked in the last seven days, by cost */
  newest: ListedQuestion[]
  /** answers that did not hold, the latest first */
  failed: ListedQuestion[]
  /** without a decision, the longest first */
  waiting: ListedQuestion[]
}

export async function monday(now = new Date()): Promise<Monday> {
  const filter = filterParameters.parse({})
  const { unansweredQuestion } = await database()
  const failed = await unansweredQuestion.findMany({
    where: { ...shown, state: { in: ['failed', 'regressed'] } },
    orderBy: [{ stateAt: 'desc' }, { id: 'asc' }],
    ...{ take: most, select: { id: true } },
  })
  const waiting = await unansweredQuestion.findMany({
    where: { ...shown, state: 'new', decidedAt: null },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    ...{ take: most, select: { id: true } },
  })
  const inOrder = async (rows: { id: string }[]) => {
    const questions = await summarizeAll(
      rows.map(({ id }) => id),
      filter,
      now,
    )
    return rows.flatMap(({ id }) => questions.find((question) => question.id === id) ?? [])
  }
  return {
    worst: await mostContacts(filter, most, now),
    newest: await newestOf(now),
    failed: await inOrder(failed),
    waiting: await inOrder(waiting),
  }
}

async function newestOf(now: Date) {
  const { unansweredQuestion } = await database()
  const rows = await unansweredQuestion.findMany({
    where: { ...shown, state: 'new', firstAt: { gte: new Date(now.getTime() - 7 * day) } },
    orderBy: [{ firstAt: 'desc' }, { id: 'asc' }],
    ...{ take: 200, select: { id: true } },
  })
  const questions = await summarizeAll(
    rows.map(({ id }) => id),
    filterParameters.parse({ period: '7' }),
    now,
  )
  return questions.slice(0, most)
}
