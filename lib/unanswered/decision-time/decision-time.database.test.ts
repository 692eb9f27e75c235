import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { muteQuestion } from '../curate/mutations'
import { bringUpToDate } from '../ledger/mutations'
import { listUnanswered } from '../queries'
import { changeState, ignoreQuestion, reopenQuestion, takeQuestion } from '../road/mutations'
import { filterParameters } from '../schema'
import { decisionTime } from './queries'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const day = 24 * 60 * 60_000
const daysAgo = (days: number) => new Date(now.getTime() - days * day)
const month = filterParameters.parse({})

async function question(query: string, firstAt: Date): Promise<string> {
  await asked(query, { at: firstAt }, 2)
  await bringUpToDate(now)
  const { questions } = await listUnanswered(filterParameters.parse({ period: '90', state: 'all' }), now)
  return questions.find(({ name }) => name === query)!.id
}

test('nothing decided and nothing waiting is said as that', async () => {
  expect(await decisionTime(month, now)).toMatchObject({
    decided: 0,
    median: undefined,
    waiting: 0,
    waited: undefined,
  })
})

test('the time runs from the first search to the first decision, and the middle of them is told', async () => {
  const staff = await makeStaff('lead')
  for (const [query, days] of Object.entries({ 'tent poles': 10, 'wax jacket': 3, 'boot laces': 4 }))
    await takeQuestion(staff, await question(query, daysAgo(days + 1)), { now: daysAgo(1) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 3, median: 4 * day, waiting: 0 })
  const id = await question('rope bag', daysAgo(8))
  await ignoreQuestion(staff, id, { note: 'we sell none', now: daysAgo(2) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 4, median: 5 * day })
})

test('a question that returned waits again, from the day it returned', async () => {
  const staff = await makeStaff('lead')
  const ids = [await question('rope bag', daysAgo(20)), await question('tent poles', daysAgo(20))]
  for (const id of ids) await takeQuestion(staff, id, { now: daysAgo(18) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 2, median: 2 * day, waiting: 0 })
  await reopenQuestion(staff, ids[0]!, { now: daysAgo(5) })
  const db = await database()
  await db.$transaction((transaction) =>
    changeState(transaction, ids[1]!, { state: 'regressed', staffId: null, now: daysAgo(4) }),
  )
  expect(await decisionTime(month, now)).toMatchObject({
    ...{ decided: 0, waiting: 2, longest: { id: ids[0], since: daysAgo(5) } },
  })
  for (const id of ids) await takeQuestion(staff, id, { now: daysAgo(1) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 2, median: 3.5 * day, waiting: 0 })
})

test('an ignored question that returned by itself waits again', async () => {
  const id = await question('rope bag', daysAgo(8))
  await ignoreQuestion(await makeStaff('lead'), id, { note: 'we sell none', now: daysAgo(7) })
  await asked('rope bag', { at: daysAgo(1) }, 2)
  await bringUpToDate(now)
  expect(await decisionTime(month, now)).toMatchObject({ waiting: 1, longest: { id, since: now } })
})

test('the time begins with the first search that failed, or that opened nothing where none failed', async () => {
  const [answered, opened] = [{ outcome: 'answered' }, { outcome: 'answered', clickedSlug: 'care' }]
  await asked('tent poles', { at: daysAgo(25), ...opened })
  await asked('tent poles', { at: daysAgo(20), ...answered })
  await asked('tent poles', { at: daysAgo(9), ...opened, wroteToPerson: true })
  const inVain = await question('tent poles', daysAgo(6))
  await asked('wax jacket', { at: daysAgo(25), ...opened })
  await asked('wax jacket', { at: daysAgo(7), ...answered }, 5)
  await bringUpToDate(now)
  const { unansweredQuestion } = await database()
  const questions = await unansweredQuestion.findMany({ orderBy: { firstAt: 'asc' } })
  expect(questions.map(({ firstAt }) => firstAt)).toEqual([daysAgo(9), daysAgo(7)])
  expect(questions[0]!.id).toBe(inVain)
})

test('decisions of other periods do not count', async () => {
  const staff = await makeStaff('lead')
  await takeQuestion(staff, await question('tent poles', daysAgo(40)), { now: daysAgo(39) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 0 })
  expect(await decisionTime(filterParameters.parse({ period: '90' }), now)).toMatchObject({ median: day })
})

test('those that wait are counted with the one that has waited longest; unseen and muted ones are not', async () => {
  const staff = await makeStaff('lead')
  const oldest = await question('tent poles', daysAgo(50))
  await question('wax jacket', daysAgo(5))
  await asked('my neighbour snores', { at: daysAgo(60) })
  await bringUpToDate(now)
  expect(await decisionTime(month, now)).toMatchObject({
    waiting: 2,
    waited: 5 * day,
    longest: { id: oldest, since: daysAgo(50) },
  })
  await muteQuestion(staff, oldest, true, { now })
  expect(await decisionTime(month, now)).toMatchObject({ waiting: 1, longest: { since: daysAgo(5) } })
})
