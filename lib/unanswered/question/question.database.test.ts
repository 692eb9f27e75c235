import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { readFailed, questionAddress, readFilter } from '../filter-address'
import { bringUpToDate } from '../ledger/mutations'
import { listUnanswered } from '../queries'
import { signals } from '../schema'
import { openQuestion } from './queries'

useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const at = new Date('2026-11-20T10:00:00Z')
const answered = { at, outcome: 'answered', shown: ['gift-cards'] }

test('every figure of a question has as many searches behind it', async () => {
  await asked('tent poles', { at }, 5)
  await asked('tent poles', { at, outcome: 'weak' }, 4)
  await asked('tent poles', { at, outcome: 'weak', wroteToPerson: true }, 3)
  await asked('tent poles', answered, 2)
  await asked('tent poles', { ...answered, clickedSlug: 'gift-cards', clickedRank: 1, askedAgain: true }, 2)
  await asked('tent poles', { ...answered, clickedSlug: 'gift-cards', clickedRank: 1, ratedUnhelpful: true })
  await bringUpToDate(now)
  const { questions } = await listUnanswered(readFilter({}), now)
  const { id } = questions[0]!
  const filter = readFilter({ period: '7' })
  const all = await openQuestion(id, filter, now)
  expect(all).toMatchObject({ total: 17, summary: { asked: 17 } })
  for (const signal of signals) {
    const opened = await openQuestion(id, filter, now, signal)
    expect([signal, opened!.total]).toEqual([signal, all!.summary[signal]])
    expect(opened!.searches).toHaveLength(opened!.total)
  }
  expect(questionAddress(id, filter, 'weak')).toBe(`/desk/unanswered/${id}?period=7&failed=weak`)
  expect(readFailed('bogus')).toBeUndefined()
})
