const hour = 3_600_000

/** A session ends when its person was away this long … */
const awayAtMost = 12 * hour
/** … and at the latest this long after signing in. */
export const sessionAtMostSeconds = (14 * 24 * hour) / 1000

/** When a session made at `createdAt` and used at `now` ends. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + awayAtMost, createdAt.getTime() + sessionAtMostSeconds * 1000))
}

/** Whether the stored end lags so far behind that it is worth a write: not at every request. */
export function endIsStale(stored: Date, wanted: Date): boolean {
  return wanted.getTime() - stored.getTime() > hour / 4
}
