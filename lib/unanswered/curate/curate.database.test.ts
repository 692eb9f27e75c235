import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { bringUpToDate } from '../ledger/mutations'
import { openQuestion } from '../question/queries'
import { changeState, ignoreQuestion, noteDraft, takeQuestion } from '../road/mutations'
import { type State, filterParameters } from '../schema'
import { mergeQuestion, movePhrasings, noteOnQuestion } from './mutations'

const database = useDatabase()
const start = new Date('2026-11-22T10:00:00Z')
const minute = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

async function question(query: string, visitors = 2): Promise<string> {
  await asked(query, { at: minute(-60) }, visitors)
  await bringUpToDate(start)
  const { phrasing } = await database()
  return (await phrasing.findFirstOrThrow({ where: { wording: query } })).questionId
}

const open = async (id: string) => (await openQuestion(id, filterParameters.parse({}), minute(600)))!

test('of two merged questions the further state stays, with its owner, due date and article, and with what was written down', async () => {
  const [lia, leo] = [await makeStaff('lead', { name: 'Lia' }), await makeStaff('lead', { name: 'Leo' })]
  const [into, merged] = [await question('tent poles'), await question('wax jacket')]
  await takeQuestion(lia, into, { dueOn: '2026-12-24', now: minute(1) })
  await takeQuestion(leo, merged, { dueOn: '2026-12-01', now: minute(2) })
  await noteOnQuestion(leo, merged, 'asked the workshop', { now: minute(3) })
  await noteDraft(leo, merged, { slug: 'wax-a-jacket', how: 'article', now: minute(4) })
  await mergeQuestion(lia, merged, into, { now: minute(5) })
  const { summary, history } = await open(into)
  expect(summary).toMatchObject({
    ...{ state: 'drafted', owner: 'Leo', dueOn: '2026-12-01', articleSlug: 'wax-a-jacket', visitors: 4 },
  })
  expect(history.map(({ what, state, by, note, ofMerged }) => [state ?? what, by, note, ofMerged])).toEqual([
    ['drafted', 'Lia', undefined, undefined],
    ['merged', 'Lia', undefined, undefined],
    ['drafted', 'Leo', undefined, merged],
    ['note', 'Leo', 'asked the workshop', merged],
    ['taken', 'Leo', undefined, merged],
    ['taken', 'Lia', undefined, undefined],
  ])
  const { unansweredQuestion } = await database()
  expect(await unansweredQuestion.findUnique({ where: { id: into } })).toMatchObject({ draftedById: leo.id })
})

test('a question that is further than the one merged into it stays as it is, and takes over what it lacks', async () => {
  const [lia, leo] = [await makeStaff('lead', { name: 'Lia' }), await makeStaff('lead', { name: 'Leo' })]
  const [into, merged] = [await question('tent poles'), await question('wax jacket')]
  const db = await database()
  await noteDraft(lia, into, { slug: 'tent-poles', how: 'article', now: minute(1) })
  await db.$transaction((transaction) =>
    changeState(transaction, into, { state: 'proving', staffId: null, now: minute(2) }),
  )
  await takeQuestion(leo, merged, { dueOn: '2026-12-01', now: minute(3) })
  await mergeQuestion(lia, merged, into, { now: minute(4) })
  expect((await open(into)).summary).toMatchObject({
    ...{ state: 'proving', stateAt: minute(2), articleSlug: 'tent-poles', owner: 'Leo', dueOn: '2026-12-01' },
  })
})

test('an ignored question that grows by a merge or a move stays ignored, and returns when twice as many ask as then', async () => {
  const lia = await makeStaff('lead')
  const into = await question('tent poles', 3)
  await ignoreQuestion(lia, into, { note: 'we sell none', now: minute(1) })
  await mergeQuestion(lia, await question('wax jacket', 4), into, { now: minute(2) })
  const boots = await question('boot laces', 6)
  await mergeQuestion(lia, await question('rope bag', 2), boots, { now: minute(2) })
  const [phrasing] = (await open(boots)).phrasings
  await movePhrasings(lia, boots, { phrasings: [phrasing!.id], to: into }, { now: minute(3) })
  const { unansweredQuestion } = await database()
  const kept = () => unansweredQuestion.findUniqueOrThrow({ where: { id: into } })
  expect(await kept()).toMatchObject({ state: 'ignored', ignoredVisitors: 13 })
  await asked('tent poles', { at: minute(4) }, 12)
  await bringUpToDate(minute(5))
  expect(await kept()).toMatchObject({ state: 'ignored' })
  await asked('tent poles', { at: minute(6) })
  await bringUpToDate(minute(7))
  expect(await kept()).toMatchObject({ state: 'new' })
})

test('what is ignored never makes an open question ignored', async () => {
  const lia = await makeStaff('lead')
  const [into, merged] = [await question('tent poles'), await question('wax jacket')]
  await ignoreQuestion(lia, merged, { note: 'we sell none', now: minute(1) })
  await mergeQuestion(lia, merged, into, { now: minute(2) })
  expect((await open(into)).summary.state satisfies State).toBe('new')
})
