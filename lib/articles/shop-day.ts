import { store } from '@/lib/store'

let format: { zone: string; of: Intl.DateTimeFormat } | undefined

/** The calendar day at `now` in the shop's time zone, as YYYY-MM-DD. */
export function shopDay(now = new Date(), zone = store().timeZone): string {
  if (format?.zone !== zone) {
    // Swedish writes a day the way ISO does.
    format = { zone, of: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }) }
  }
  return format.of.format(now)
}
