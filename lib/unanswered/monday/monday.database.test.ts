import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { bringUpToDate } from '../ledger/mutations'
import { takeQuestion } from '../road/mutations'
import { monday } from './queries'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)
const names = (questions: { name: string }[]) => questions.map(({ name }) => name)

test('the five open questions that cost most letters stand first, however often others were asked', async () => {
  for (const [at, query] of [
    'tent poles',
    'wax jacket',
    'rope bag',
    'boot laces',
    'sock size',
    'stove fuel',
  ].entries())
    await asked(query, { at: daysAgo(20), wroteToPerson: true }, at + 1)
  await asked('snow shoes', { at: daysAgo(10) }, 60)
  await bringUpToDate(now)
  const { worst } = await monday(now)
  expect(names(worst)).toEqual(['stove fuel', 'sock size', 'boot laces', 'rope bag', 'wax jacket'])
})

test('a question that made nobody write is none that would save contacts', async () => {
  await asked('snow shoes', { at: daysAgo(10) }, 60)
  await bringUpToDate(now)
  expect((await monday(now)).worst).toEqual([])
  await asked('tent poles', { at: daysAgo(20), wroteToPerson: true })
  await bringUpToDate(now)
  expect(names((await monday(now)).worst)).toEqual(['tent poles'])
})

test('new ones, those that failed and those that wait longest stand below', async () => {
  await asked('tent poles', { at: daysAgo(40) }, 2)
  await asked('wax jacket', { at: daysAgo(20) }, 2)
  await asked('rope bag', { at: daysAgo(3) }, 2)
  await asked('boot laces', { at: daysAgo(2) }, 4)
  await bringUpToDate(now)
  expect(await monday(now)).toMatchObject({
    newest: [{ name: 'boot laces' }, { name: 'rope bag' }],
    waiting: [{ name: 'tent poles' }, { name: 'wax jacket' }, { name: 'rope bag' }, { name: 'boot laces' }],
    failed: [],
  })
  const { waiting } = await monday(now)
  await takeQuestion(await makeStaff('lead'), waiting[0]!.id, { now })
  const db = await database()
  await db.unansweredQuestion.update({ where: { id: waiting[1]!.id }, data: { state: 'regressed' } })
  const after = await monday(now)
  expect(names(after.waiting)).toEqual(['rope bag', 'boot laces'])
  expect(names(after.failed)).toEqual(['wax jacket'])
})
