import { expect, test } from 'vitest'
import { readStore, type Store } from '@/lib/store'
import { formatMoment } from './moment'
import { plain, presenceSentence, promiseSentence } from './sentence'
import { holidaysAhead, weekRows } from './week'

const shop: Store = {
  ...readStore('/nowhere'),
  timeZone: 'Europe/Amsterdam',
  hours: { monday: ['09:00-18:00'], tuesday: ['13:00-17:00', '09:00-12:00'] },
  holidays: { '2026-12-25': 'Christmas Day' },
  answerWithin: '8 opening hours',
}
const monday = new Date('2026-11-23T10:00:00Z')
const mondayNight = new Date('2026-11-23T22:00:00Z')
const thursday = new Date('2026-11-26T10:00:00Z')

test.each([
  [monday, 'en', 'We are here now, until 18:00 CET.'],
  [mondayNight, 'en', 'Nobody is here right now. We are back tomorrow at 09:00 CET.'],
  [thursday, 'en', 'Nobody is here right now. We are back Monday 30 November at 09:00 CET.'],
  [monday, 'de', 'Wir sind gerade für Sie da, bis 18:00 MEZ.'],
  [thursday, 'de', 'Gerade ist niemand da. Sie erreichen uns wieder: Montag, 30. November um 09:00 MEZ.'],
])('at %s in %s', (now, language, sentence) => {
  expect(plain(presenceSentence(shop, now, language))).toBe(sentence)
})

test('what is read later names the day by its date', () => {
  expect(plain(promiseSentence(shop, monday, 'en', 'date'))).toBe(
    'You will have our answer by Tuesday 24 November at 10:00 CET.',
  )
})

test('the promise names a time, or what store.yml says in its own words, or nothing', () => {
  expect(plain(promiseSentence(shop, monday, 'en'))).toBe(
    'You will have our answer by tomorrow at 10:00 CET.',
  )
  expect(plain(promiseSentence({ ...shop, answerWithin: 'two days' }, monday, 'en'))).toBe(
    'We answer within two days.',
  )
  expect(promiseSentence({ ...shop, answerWithin: undefined }, monday, 'en')).toEqual([])
  expect(promiseSentence({ ...shop, hours: {} }, monday, 'en')).toEqual([])
})

test("the same instant is told on the reader's own calendar", () => {
  const instant = new Date('2026-11-24T08:00:00Z')
  const inZone = (zone: string) =>
    formatMoment(instant, { language: 'en', zone, now: mondayNight, style: 'day' })
  expect(inZone('Europe/Amsterdam')).toBe('tomorrow at 09:00')
  expect(inZone('America/New_York')).toBe('tomorrow at 03:00')
  expect(inZone('Pacific/Auckland')).toBe('today at 21:00')
})

test('the week is shown from Monday, with today marked, and the holidays that come', () => {
  const rows = weekRows(shop, monday, 'de')
  expect(rows.map(({ name }) => name).slice(0, 2)).toEqual(['Montag', 'Dienstag'])
  expect(rows[1]?.spans).toEqual(['09:00–12:00', '13:00–17:00'])
  expect(rows.map(({ today }) => today).indexOf(true)).toBe(0)
  expect(rows[6]?.spans).toEqual([])
  expect(holidaysAhead(shop, new Date('2026-12-01T12:00:00Z'), 'en')).toEqual([
    { date: '2026-12-25', label: 'Friday 25 December', name: 'Christmas Day' },
  ])
  expect(holidaysAhead(shop, monday, 'en')).toEqual([])
})
