import type { MomentStyle } from './schema'

type Clock = { language: string; zone: string; now: Date; style: MomentStyle; withZone?: boolean }

/** `language` as dates are written in it: plain English means day before month and a 24-hour clock. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/**
 * An instant as people say it: "18:00", "tomorrow at 09:00", "Monday 23 November at 09:00". Runs on the server for
 * the shop's zone and in the browser for the reader's.
 */
export function formatMoment(instant: Date, { language, zone, now, style, withZone }: Clock): string {
  const locale = localeOf(language)
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(withZone ? { timeZoneName: 'short' } : {}),
  })
  const parts = clock.formatToParts(instant)
  const hour = parts.findIndex(({ type }) => type === 'hour')
  const time = textOf(parts.slice(hour))
  const days = daysBetween(now, instant, zone)
  if (days === 0 && style === 'clock') return time
  const date =
    style !== 'date' && (days === 0 || days === 1)
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : textOf(parts.slice(0, hour - 1))
  return date + parts[hour - 1]!.value + time
}

function textOf(parts: Intl.DateTimeFormatPart[]): string {
  return parts.map(({ value }) => value).join('')
}

/** Calendar days from one instant to another, as a calendar in `zone` shows them. */
function daysBetween(from: Date, to: Date, zone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  return Math.round((Date.parse(day.format(to)) - Date.parse(day.format(from))) / 86_400_000)
}
