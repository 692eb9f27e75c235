type SnoozeTime = { name: 'hour' | 'evening' | 'tomorrow'; at: Date }

/** Until when a conversation may sleep, on this person's own clock; this evening only while it is still ahead. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const at = (days: number, hours: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours)
  const evening = at(0, 18)
  return [
    { name: 'hour', at: new Date(now.getTime() + 3_600_000) },
    ...(evening.getTime() - now.getTime() > 3_600_000 ? [{ name: 'evening' as const, at: evening }] : []),
    { name: 'tomorrow', at: at(1, 9) },
  ]
}
