import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { muteQuestion } from '../curate/mutations'
import { bringUpToDate } from '../ledger/mutations'
import { listUnanswered } from '../queries'
import { ignoreQuestion, reopenQuestion, takeQuestion } from '../road/mutations'
import { filterParameters } from '../schema'
import { decisionTime } from './queries'

useDatabase()
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
  expect(await decisionTime(month, now)).toEqual({ decided: 0, median: undefined, waiting: 0 })
})

test('the time runs from the first search to the first decision, and the middle of them is told', async () => {
  const staff = await makeStaff('lead')
  for (const [query, days] of Object.entries({ 'tent poles': 10, 'wax jacket': 3, 'boot laces': 4 }))
    await takeQuestion(staff, await question(query, daysAgo(days + 1)), { now: daysAgo(1) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 3, median: 4 * day, waiting: 0 })
  const id = await question('rope bag', daysAgo(8))
  await ignoreQuestion(staff, id, { note: 'we sell none', now: daysAgo(2) })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 4, median: 5 * day })
  // What is decided again later was decided then already.
  await reopenQuestion(staff, id, { now })
  expect(await decisionTime(month, now)).toMatchObject({ decided: 4, median: 5 * day, waiting: 0 })
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
    longest: { id: oldest, since: daysAgo(50) },
  })
  await muteQuestion(staff, oldest, true, { now })
  expect(await decisionTime(month, now)).toMatchObject({ waiting: 1, longest: { since: daysAgo(5) } })
})
