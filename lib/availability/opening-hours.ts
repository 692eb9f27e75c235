import { type DateTime, Duration } from 'luxon'
import type { Store } from '@/lib/store'
import type { Availability } from './schema'
import { spansFrom } from './spans'

/** Whether somebody is here at `now`, when people are back, and by when a letter written now is answered. */
export function openingHours(store: Store, now: Date): Availability {
  if (!Object.values(store.hours).some((spans) => spans.length)) return { known: false, open: true }
  const { value: first } = spansFrom(store, now).next()
  if (!first) return { known: true, open: false }
  const answerBy = answeredBy(store, now)
  if (first.start.toJSDate() > now) return { known: true, open: false, next: first.start, answerBy }
  const always = first.end > first.start.plus({ days: 7 })
  return { known: true, open: true, until: always ? undefined : first.end, answerBy }
}

/** The opening hours promised by `answerWithin: 8 opening hours`. */
export function promisedHours(store: Store): number | undefined {
  const [, hours] = /^(\d{1,3}) opening hours?$/i.exec(store.answerWithin ?? '') ?? []
  return hours ? Number(hours) : undefined
}

function answeredBy(store: Store, now: Date): DateTime | undefined {
  const hours = promisedHours(store)
  if (hours === undefined) return undefined
  let left = Duration.fromObject({ hours }).toMillis()
  for (const { start, end } of spansFrom(store, now)) {
    const from = Math.max(start.toMillis(), now.getTime())
    const there = end.toMillis() - from
    if (there >= left) return start.plus(from + left - start.toMillis())
    left -= there
  }
  return undefined
}
