import type { Filter } from './schema'

const day = 24 * 60 * 60_000

/** From `from` until before `to`, in UTC. */
export type Period = { from: Date; to: Date }

const startOfDay = (date: string) => new Date(`${date}T00:00:00Z`)

/** The days a filter asks for; today is the last of a number of days. A custom period may be given by one end only. */
export function periodOf({ period, from, to }: Pick<Filter, 'period' | 'from' | 'to'>, now: Date): Period {
  const today = startOfDay(now.toISOString().slice(0, 10))
  const tomorrow = new Date(today.getTime() + day)
  if (period !== 'custom') return { from: new Date(tomorrow.getTime() - Number(period) * day), to: tomorrow }
  const end = to ? new Date(startOfDay(to).getTime() + day) : tomorrow
  const start = from ? startOfDay(from) : new Date(end.getTime() - 30 * day)
  return start < end ? { from: start, to: end } : { from: new Date(end.getTime() - day), to: end }
}

/** As many days, just before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: new Date(2 * from.getTime() - to.getTime()), to: from }
}

/** The days of a period, YYYY-MM-DD. */
export function daysOf({ from, to }: Period): string[] {
  const count = Math.min(Math.round((to.getTime() - from.getTime()) / day), 3660)
  return Array.from({ length: count }, (_, at) =>
    new Date(from.getTime() + at * day).toISOString().slice(0, 10),
  )
}
