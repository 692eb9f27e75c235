import { DateTime } from 'luxon'
import type { Store } from '@/lib/store'
import { localeOf } from './moment'
import type { HolidayRow, WeekRow } from './schema'
import { isHoliday } from './spans'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Monday to Sunday as a shop's door shows them; a day without spans is closed. */
export function weekRows(store: Store, now: Date, language: string): WeekRow[] {
  const today = DateTime.fromJSDate(now, { zone: store.timeZone })
  return weekdays.map((weekday, index) => ({
    name: today
      .set({ weekday: (index + 1) as 1 })
      .setLocale(localeOf(language))
      .toFormat('cccc'),
    today: today.weekday === index + 1,
    spans: [...(store.hours[weekday] ?? [])].sort().map((span) => span.replace('-', '–')),
  }))
}

/** The holidays of the next `days` days, soonest first. */
export function holidaysAhead(store: Store, now: Date, language: string, days = 30): HolidayRow[] {
  const today = DateTime.fromJSDate(now, { zone: store.timeZone })
  return Array.from({ length: days }, (_, ahead) => today.plus({ days: ahead }))
    .filter((day) => isHoliday(store, day))
    .map((day) => {
      const date = day.toISODate()!
      const label = day.setLocale(localeOf(language)).toLocaleString({
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      })
      return { date, label, name: store.holidays[date]! }
    })
}
