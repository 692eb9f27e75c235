import { setTimeout as sleep } from 'node:timers/promises'
import { bringUpToDate } from './mutations'

/** So long a reader waits for what was searched since; what is left then is counted behind their back. */
const longestWait = 2_000

/** Counts what was searched until now, so that whoever reads next finds it. What goes wrong is printed, not thrown. */
export async function catchUpWithSearches(): Promise<void> {
  const counted = bringUpToDate().catch((error: unknown) =>
    console.error('Unanswered questions could not be counted; they are tried again.', error),
  )
  await Promise.race([counted, sleep(longestWait, undefined, { ref: false })])
}
