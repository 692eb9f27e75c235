import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { readStore, type Store } from '@/lib/store'
import { openingHours } from './opening-hours'
import { spansFrom } from './spans'

const bare = readStore('/nowhere')
const shop = (given: Partial<Store>): Store => ({ ...bare, timeZone: 'Europe/Amsterdam', ...given })
const weekday = ['09:00-18:00']
const office = shop({
  hours: {
    monday: weekday,
    tuesday: weekday,
    wednesday: weekday,
    thursday: weekday,
    friday: weekday,
    saturday: ['10:00-16:00'],
  },
  holidays: { '2026-12-25': 'Christmas', '2026-12-26': 'Boxing Day', '2027-01-01': 'New Year' },
})
const everyDay = (...spans: string[]) =>
  shop({
    hours: {
      monday: spans,
      tuesday: spans,
      wednesday: spans,
      thursday: spans,
      friday: spans,
      saturday: spans,
      sunday: spans,
    },
  })

/** `at` is shop time; the answer is told in shop time too. */
function tell(store: Store, at: string) {
  const { open, until, next } = openingHours(store, DateTime.fromISO(at, { zone: store.timeZone }).toJSDate())
  const local = (time?: DateTime) => time?.setZone(store.timeZone).toFormat("yyyy-MM-dd'T'HH:mm ZZ")
  return open ? `open until ${local(until)}` : `closed until ${local(next)}`
}

test.each([
  ['on a working day', office, '2026-11-23T10:00', 'open until 2026-11-23T18:00 +01:00'],
  ['at the minute it opens', office, '2026-11-23T09:00', 'open until 2026-11-23T18:00 +01:00'],
  ['at the minute it closes', office, '2026-11-23T18:00', 'closed until 2026-11-24T09:00 +01:00'],
  ['before opening', office, '2026-11-23T06:30', 'closed until 2026-11-23T09:00 +01:00'],
  ['from Saturday evening to Monday', office, '2026-11-21T17:00', 'closed until 2026-11-23T09:00 +01:00'],
  ['over three days of Christmas', office, '2026-12-24T18:30', 'closed until 2026-12-28T09:00 +01:00'],
  ['on a holiday within working hours', office, '2027-01-01T11:00', 'closed until 2027-01-02T10:00 +01:00'],
  ['over the night summer time begins', office, '2027-03-27T17:00', 'closed until 2027-03-29T09:00 +02:00'],
  ['over the night summer time ends', office, '2026-10-24T17:00', 'closed until 2026-10-26T09:00 +01:00'],
  [
    'after midnight in a span of yesterday',
    shop({ hours: { friday: ['22:00-02:00'] } }),
    '2026-11-28T01:00',
    'open until 2026-11-28T02:00 +01:00',
  ],
  [
    'a night shift stops where a holiday begins',
    { ...everyDay('20:00-04:00'), holidays: { '2026-12-25': 'Christmas' } },
    '2026-12-24T23:00',
    'open until 2026-12-25T00:00 +01:00',
  ],
  [
    'after that holiday the next shift counts',
    { ...everyDay('20:00-04:00'), holidays: { '2026-12-25': 'Christmas' } },
    '2026-12-25T21:00',
    'closed until 2026-12-26T20:00 +01:00',
  ],
  [
    'spans that touch at midnight are one',
    shop({ hours: { friday: ['12:00-24:00'], saturday: ['00:00-06:00'] } }),
    '2026-11-27T13:00',
    'open until 2026-11-28T06:00 +01:00',
  ],
  ['around the clock', everyDay('00:00-24:00'), '2026-11-27T13:00', 'open until undefined'],
  [
    'a lunch break',
    everyDay('13:00-17:00', '08:00-12:00'),
    '2026-11-27T12:30',
    'closed until 2026-11-27T13:00 +01:00',
  ],
  [
    'a span in the hour that summer time skips',
    everyDay('02:10-02:50'),
    '2027-03-28T00:30',
    'closed until 2027-03-28T03:10 +02:00',
  ],
  [
    'a night shift is an hour shorter when summer time begins',
    everyDay('22:00-04:00'),
    '2027-03-28T01:59',
    'open until 2027-03-28T04:00 +02:00',
  ],
])('%s', (_case, store, at, answer) => {
  expect(tell(store, at)).toBe(answer)
})

test('a shop without hours can be written to at any time and promises nothing', () => {
  expect(openingHours(bare, new Date())).toEqual({ known: false, open: true })
})

test('a promise in opening hours counts only the hours in which people are there', () => {
  const promising = { ...office, answerWithin: '8 opening hours' }
  const by = (at: string) =>
    openingHours(promising, DateTime.fromISO(at, { zone: 'Europe/Amsterdam' }).toJSDate()).answerBy?.toISO()
  expect(by('2026-11-23T09:30')).toBe('2026-11-23T17:30:00.000+01:00')
  expect(by('2026-11-23T15:00')).toBe('2026-11-24T14:00:00.000+01:00')
  expect(by('2026-12-24T17:00')).toBe('2026-12-28T16:00:00.000+01:00')
})

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const span = fc.tuple(time, fc.oneof(time, fc.constant('24:00'))).map(([from, to]) => `${from}-${to}`)
const spans = fc.array(span, { maxLength: 3 })
const anyShop = fc
  .record({
    timeZone: fc.constantFrom(
      'Europe/Amsterdam',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ),
    hours: fc.record({ monday: spans, wednesday: spans, saturday: spans, sunday: spans }),
    holidays: fc.dictionary(
      fc
        .date({ min: new Date('2027-03-01'), max: new Date('2027-04-30'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.constant('Holiday'),
    ),
  })
  .map(shop)

test('people are back in the future, at the beginning of a span and never on a holiday', () => {
  const now = fc.date({ min: new Date('2027-03-01'), max: new Date('2027-04-30'), noInvalidDate: true })
  fc.assert(
    fc.property(anyShop, now, (store, at) => {
      const { open, until, next } = openingHours(store, at)
      if (open) return until === undefined || until.toJSDate() > at
      if (!next) return true
      const there = openingHours(store, next.toJSDate())
      const justBefore = openingHours(store, next.minus({ milliseconds: 1 }).toJSDate())
      return (
        next.toJSDate() > at &&
        there.open &&
        !justBefore.open &&
        !Object.hasOwn(store.holidays, next.setZone(store.timeZone).toISODate()!)
      )
    }),
    { numRuns: 300 },
  )
})

test('spans come in order and never touch', () => {
  fc.assert(
    fc.property(anyShop, (store) => {
      let last = -Infinity
      let seen = 0
      for (const { start, end } of spansFrom(store, new Date('2027-03-20T00:00:00Z'))) {
        if (!(start.toMillis() > last && end > start)) return false
        last = end.toMillis()
        if (++seen > 20) break
      }
      return true
    }),
    { numRuns: 100 },
  )
})
