import { DateTime } from 'luxon'
import type { Store, Weekday } from '@/lib/store'

const weekdays: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const daysAhead = 400
/** Open for longer than this counts as always open. */
const longest = { days: 8 }

export type Span = { start: DateTime; end: DateTime }

/** When people are there, from the span that holds `now` (or the next one) on; touching spans are one. */
export function* spansFrom(store: Store, now: Date): Generator<Span> {
  const today = DateTime.fromJSDate(now, { zone: store.timeZone }).set({ hour: 12 })
  let held: Span | undefined
  for (let ahead = -1; ahead <= daysAhead; ahead++) {
    for (const span of spansOf(store, today.plus({ days: ahead }))) {
      if (held && span.start <= held.end) {
        if (span.end > held.end) held.end = span.end
        if (held.end > held.start.plus(longest)) return yield held
        continue
      }
      if (held && held.end.toJSDate() > now) yield held
      held = { ...span }
    }
  }
  if (held && held.end.toJSDate() > now) yield held
}

/** The spans that begin on `day`, in order. On a holiday nobody is there from midnight to midnight. */
function spansOf(store: Store, day: DateTime): Span[] {
  if (isHoliday(store, day)) return []
  const spans = store.hours[weekdays[day.weekday - 1]!] ?? []
  return spans
    .map((span) => spanOn(store, day, span))
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start.toMillis() - b.start.toMillis())
}

function spanOn(store: Store, day: DateTime, span: string): Span | undefined {
  const [from, to] = span.split('-') as [string, string]
  const start = at(day, from)
  const nextDay = day.plus({ days: 1 })
  const overnight = to <= from || to === '24:00'
  let end = overnight ? at(nextDay, to === '24:00' ? '00:00' : to) : at(day, to)
  if (overnight && isHoliday(store, nextDay)) end = nextDay.startOf('day')
  // Summer time can swallow a span whole, such as 02:30-03:00.
  return start < end ? { start, end } : undefined
}

function at(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number)
  return DateTime.fromObject(
    { year: day.year, month: day.month, day: day.day, hour, minute },
    { zone: day.zone },
  )
}

export function isHoliday(store: Store, day: DateTime): boolean {
  return Object.hasOwn(store.holidays, day.toISODate() ?? '')
}
