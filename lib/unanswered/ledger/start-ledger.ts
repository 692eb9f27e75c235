import { onePerProcess } from '@/lib/one-per-process'
import { bringUpToDate } from './mutations'

const pause = 5_000

/** Counts what was searched into the unanswered questions while the process lives. */
export function startLedger(): void {
  onePerProcess('ledger-timer', () => {
    const run = () =>
      bringUpToDate()
        .catch((error: unknown) =>
          console.error('Unanswered questions could not be counted; they are tried again.', error),
        )
        .then(() => setTimeout(run, pause).unref())
    return setTimeout(run, pause).unref()
  })
}
