const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long ago `from` was, in the largest unit that fits: "3 hours". */
export function timePassed(from: Date, now: Date, language: string): string {
  const seconds = Math.max(60, (now.getTime() - from.getTime()) / 1000)
  const [unit, length] = units.find(([, length]) => seconds >= length)!
  return Math.floor(seconds / length).toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' })
}
