import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { nameQuestion, noteOnQuestion } from '../curate/mutations'
import { bringUpToDate } from '../ledger/mutations'
import { openQuestion } from '../question/queries'
import { filterParameters } from '../schema'
import { changeState, ignoreQuestion, noteDraft, reopenQuestion, takeQuestion } from './mutations'

const database = useDatabase()
const start = new Date('2026-11-22T10:00:00Z')
const minute = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

async function question(query = 'tent poles'): Promise<string> {
  await asked(query, { at: minute(-60) }, 2)
  await bringUpToDate(start)
  const { phrasing } = await database()
  return (await phrasing.findFirstOrThrow({ where: { wording: query } })).questionId
}

const open = async (id: string) => (await openQuestion(id, filterParameters.parse({}), minute(60)))!
const seenOf = async (id: string) => (await open(id)).summary.seen

test('who decides on a question that a colleague has decided on meanwhile is told who did what, and nothing is changed', async () => {
  const [lia, leo] = [await makeStaff('lead', { name: 'Lia' }), await makeStaff('lead', { name: 'Leo' })]
  const id = await question()
  const seen = await seenOf(id)
  await takeQuestion(lia, id, { seen, now: minute(1) })
  for (const decide of [
    () => takeQuestion(leo, id, { seen, now: minute(2) }),
    () => ignoreQuestion(leo, id, { seen, note: 'we sell none', now: minute(2) }),
    () => nameQuestion(leo, id, 'Poles', { seen, now: minute(2) }),
  ])
    await expect(decide()).rejects.toMatchObject({
      ...{ code: 'conflict', change: { what: 'state', state: 'taken', by: 'Lia', at: minute(1) } },
    })
  expect((await open(id)).summary).toMatchObject({ state: 'taken', owner: 'Lia', name: 'tent poles' })
  // Having seen it, they may do it all the same.
  await ignoreQuestion(leo, id, { seen: await seenOf(id), note: 'we sell none', now: minute(3) })
  expect((await open(id)).summary).toMatchObject({ state: 'ignored' })
})

test('of two colleagues who take a question at the same moment only one has it', async () => {
  const [lia, leo] = [await makeStaff('lead'), await makeStaff('lead')]
  const id = await question()
  const seen = await seenOf(id)
  const both = await Promise.allSettled([lia, leo].map((staff) => takeQuestion(staff, id, { seen })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a note of a colleague is in nobody’s way', async () => {
  const [lia, leo] = [await makeStaff('lead'), await makeStaff('lead')]
  const id = await question()
  const seen = await seenOf(id)
  await noteOnQuestion(lia, id, 'asked the workshop', { now: minute(1) })
  await takeQuestion(leo, id, { seen, now: minute(2) })
  await reopenQuestion(lia, id, { seen: await seenOf(id), now: minute(3) })
  expect((await open(id)).summary.state).toBe('new')
})

test('a question on trial stays on trial when its owner or its due date changes, and its history tells which', async () => {
  const [lia, leo] = [await makeStaff('lead', { name: 'Lia' }), await makeStaff('lead', { name: 'Leo' })]
  const id = await question()
  await noteDraft(lia, id, { slug: 'tent-poles', how: 'article', now: minute(1) })
  const db = await database()
  await db.$transaction((transaction) =>
    changeState(transaction, id, { state: 'proving', staffId: null, now: minute(2) }),
  )
  await takeQuestion(lia, id, { ownerId: leo.id, dueOn: '2026-12-01', now: minute(3) })
  await takeQuestion(lia, id, { ownerId: leo.id, now: minute(4) })
  await takeQuestion(lia, id, { ownerId: leo.id, now: minute(5) })
  const { summary, history } = await open(id)
  expect(summary).toMatchObject({ state: 'proving', stateAt: minute(2), owner: 'Leo' })
  expect(summary.dueOn).toBeUndefined()
  expect(history.map(({ what, state, detail }) => [state ?? what, detail])).toEqual([
    ['owner', { dueOn: null }],
    ['owner', { owner: 'Leo', dueOn: '2026-12-01' }],
    ['proving', {}],
    ['drafted', { how: 'article', slug: 'tent-poles' }],
  ])
})

test('taking an ignored question moves it on', async () => {
  const lia = await makeStaff('lead', { name: 'Lia' })
  const id = await question()
  await ignoreQuestion(lia, id, { note: 'we sell none', now: minute(1) })
  await takeQuestion(lia, id, { now: minute(2) })
  expect((await open(id)).summary).toMatchObject({ state: 'taken', owner: 'Lia' })
})
