import { onePerProcess } from '@/lib/one-per-process'
import { rollUp } from './mutations'

const minute = 60_000

/** Keeps the search log bounded while the process lives. */
export function startRollUp(): void {
  onePerProcess('roll-up', () => {
    let running = false
    const run = async () => {
      if (running) return
      running = true
      await rollUp().catch((error) => console.error('The search log could not be rolled up.', error))
      running = false
    }
    return setInterval(() => void run(), minute).unref()
  })
}
