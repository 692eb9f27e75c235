const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** The largest unit that fits between two moments, and how many of it; at least a minute. */
function inUnits(from: Date, now: Date) {
  const seconds = Math.max(60, (now.getTime() - from.getTime()) / 1000)
  const [unit, length] = units.find(([, length]) => seconds >= length)!
  return { unit, many: Math.floor(seconds / length) }
}

/** How long ago `from` was, in the largest unit that fits: "3 hours". */
export function timePassed(from: Date, now: Date, language: string): string {
  const { unit, many } = inUnits(from, now)
  return many.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' })
}

/** The same as part of a sentence: "3 hours ago". */
export function timeAgo(from: Date, now: Date, language: string): string {
  const { unit, many } = inUnits(from, now)
  return new Intl.RelativeTimeFormat(language).format(-many, unit)
}
