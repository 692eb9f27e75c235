import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { bringUpToDate } from '../ledger/mutations'
import { listUnanswered } from '../queries'
import { filterParameters } from '../schema'
import { sendDigest } from './mutations'

const database = useDatabase()
// A Monday, 08:00 in Amsterdam.
const monday = new Date('2026-11-23T07:00:00Z')
const daysBefore = (days: number) => new Date(monday.getTime() - days * 24 * 60 * 60_000)
const digests = async () => (await database()).outboxMail.findMany({ where: { kind: 'digest' } })

test('on Monday morning every support lead and admin gets the five lines, once, however often it is tried', async () => {
  const lead = await makeStaff('lead')
  const admin = await makeStaff('admin')
  await makeStaff('editor')
  await makeStaff('lead', { disabledAt: new Date() })
  const quiet = await makeStaff('lead')
  const db = await database()
  await db.staff.update({ where: { id: quiet.id }, data: { weeklyDigest: false } })
  await asked('carbon neutral shipping', { at: daysBefore(3) }, 4)
  await asked('tent peg size', { at: daysBefore(30) }, 2)
  const rating = { slug: 'return-an-item', visitorKey: '' }
  await db.articleRating.createMany({
    data: [true, false, false, false, false].map((helpful, at) => ({
      ...rating,
      ...{ id: `rating-${at}`, visitorKey: String(at), helpful, at: daysBefore(2) },
    })),
  })
  await Promise.all([1, 2, 3].map(() => sendDigest(monday)))
  await sendDigest(new Date(monday.getTime() + 60 * 60_000))
  const mails = await digests()
  expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual([admin.email, lead.email].sort())
  const { text, subject } = mails[0]!
  expect(subject).toBe('Unanswered questions: one new')
  expect(text).toContain('New: one, first “carbon neutral shipping” (asked by 4)')
  expect(text).toContain('Proved: nothing')
  expect(text).toContain('Failed or regressed: nothing')
  expect(text).toContain('Waiting longest: “tent peg size”, since October 24, 2026')
  expect(text).toContain('(4 of 5 said that it did not help)')
})

test('what was proved and what did not hold is named, up to three of each', async () => {
  await makeStaff('lead')
  const queries = ['tent poles', 'wax jacket', 'boot laces', 'rope bag', 'sock size']
  for (const query of queries) await asked(query, { at: daysBefore(20) }, 2)
  await bringUpToDate(monday)
  const db = await database()
  const { questions } = await listUnanswered(filterParameters.parse({}), monday)
  const move = (query: string, state: string, at: Date) =>
    db.questionEvent.create({
      data: { questionId: questions.find(({ name }) => name === query)!.id, what: 'state', state, at },
    })
  for (const [days, query] of queries.slice(0, 4).entries()) await move(query, 'proved', daysBefore(days + 1))
  await move('sock size', 'proved', daysBefore(8))
  await move('sock size', 'failed', daysBefore(2))
  await move('sock size', 'regressed', daysBefore(1))
  await db.articleRating.createMany({
    data: [1, 2, 3, 4].map((at) => ({
      ...{ id: `rating-${at}`, visitorKey: String(at), slug: 'return-an-item' },
      ...{ helpful: false, at: daysBefore(2) },
    })),
  })
  await sendDigest(monday)
  const { text } = (await digests())[0]!
  expect(text).toContain('Proved: 4 (“tent poles”, “wax jacket”, “boot laces” and 1 more)')
  expect(text).toContain('Failed or regressed: 1 (“sock size”)')
  expect(text).toContain('Worst article: nothing')
})

test.each([
  ['on Sunday', new Date('2026-11-22T10:00:00Z')],
  ['on Monday before seven', new Date('2026-11-23T05:30:00Z')],
])('nothing is sent %s', async (_, now) => {
  await makeStaff('lead')
  await sendDigest(now)
  expect(await digests()).toEqual([])
})
