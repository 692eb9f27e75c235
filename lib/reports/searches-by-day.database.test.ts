import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { readReport, searchFigures } from './report-address'
import { searchesBehind } from './searches-behind'
import { searchesByDay } from './searches-by-day'

useDatabase()
const now = new Date('2026-11-25T10:00:00Z')
const on = (day: number, hour = 9) => ({ at: new Date(Date.UTC(2026, 10, day, hour)) })
const found = { outcome: 'answered', shown: ['gift-cards', 'returns'] }

async function aWeek() {
  await asked('gift card', { ...on(23), ...found, clickedSlug: 'gift-cards', clickedRank: 1 }, 3)
  await asked('gift card', { ...on(23), ...found }, 2)
  await asked('gift card', { ...on(24), ...found, clickedSlug: 'gift-cards', wroteToPerson: true })
  await asked('tent poles', { ...on(24), outcome: 'weak', shown: ['returns'] })
  await asked('tent poles', { ...on(24), outcome: 'none' })
  // So recent that something may still be opened.
  await asked('gift card', { at: new Date(now.getTime() - 60_000), ...found })
  await asked('filed by staff', { ...on(24), origin: 'conversation' })
}

test('a day counts its searches, those answered, those that opened nothing and those that wrote to a person', async () => {
  await aWeek()
  const { parts, all } = await searchesByDay(readReport({ period: '7' }), now)
  expect(parts).toHaveLength(7)
  expect(parts.slice(-3)).toEqual([
    { from: '2026-11-23', to: '2026-11-23', searches: 5, answered: 5, shown: 5, unclicked: 2, contacts: 0 },
    { from: '2026-11-24', to: '2026-11-24', searches: 3, answered: 0, shown: 2, unclicked: 1, contacts: 1 },
    { from: '2026-11-25', to: '2026-11-25', searches: 1, answered: 1, shown: 0, unclicked: 0, contacts: 0 },
  ])
  expect(all).toEqual({ searches: 9, answered: 6, shown: 7, unclicked: 3, contacts: 1 })
})

test('a week begins on Monday', async () => {
  await aWeek()
  const { parts } = await searchesByDay(readReport({ period: '30', by: 'week' }), now)
  expect(parts.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-10-27 2026-11-01',
    '2026-11-02 2026-11-08',
    '2026-11-09 2026-11-15',
    '2026-11-16 2026-11-22',
    '2026-11-23 2026-11-25',
  ])
  expect(parts.at(-1)!.searches).toBe(9)
})

test('every figure has as many rows behind it', async () => {
  await aWeek()
  const filter = readReport({ period: '7' })
  const { all } = await searchesByDay(filter, now)
  for (const of of searchFigures) {
    const { total, searches } = await searchesBehind({ ...filter, of }, now)
    expect([of, total, searches.length]).toEqual([of, all[of], all[of]])
  }
})

test('words of one visitor alone are counted and not shown', async () => {
  await asked('my name is hanna', on(24))
  await asked('tent poles', on(24), 2)
  await asked('write to me', { ...on(24), wroteToPerson: true })
  const { searches } = await searchesBehind(readReport({ period: '7' }), now)
  expect(searches.map(({ query }) => query ?? '').sort()).toEqual([
    '',
    'tent poles',
    'tent poles',
    'write to me',
  ])
})

test('what left the log counts on, and its daily totals stand behind the figures', async () => {
  const { searchDay } = await database()
  const total = { day: '2026-11-20', language: 'en', query: 'gift card', questionKey: 'card gift' }
  await searchDay.createMany({
    data: [
      { ...total, outcome: 'answered', count: 7, visitors: 6, contacts: 0 },
      { ...total, outcome: 'unhelpful', count: 2, visitors: 2, contacts: 1 },
      { ...total, outcome: 'none', questionKey: 'hanna', query: 'hanna', count: 3, visitors: 1, contacts: 0 },
    ],
  })
  const filter = readReport({ period: '7' })
  const { all } = await searchesByDay(filter, now)
  expect(all).toEqual({ searches: 12, answered: 7, shown: 0, unclicked: 0, contacts: 1 })
  const { days } = await searchesBehind(filter, now)
  expect(days.map(({ query, outcome, count }) => [query, outcome, count])).toEqual([
    ['gift card', 'answered', 7],
    [undefined, 'none', 3],
    ['gift card', 'unhelpful', 2],
  ])
  const contacts = await searchesBehind({ ...filter, of: 'contacts' }, now)
  expect(contacts.days).toHaveLength(1)
})
