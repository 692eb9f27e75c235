import { onePerProcess } from '@/lib/one-per-process'
import { forgetOpinions } from './mutations'

const quarterHour = 15 * 60_000

/** Keeps ratings and reads bounded while the process lives. */
export function startForgetting(): void {
  onePerProcess('forget-opinions', () =>
    setInterval(() => {
      forgetOpinions().catch((error) => console.error('Old ratings and reads could not be forgotten.', error))
    }, quarterHour).unref(),
  )
}
