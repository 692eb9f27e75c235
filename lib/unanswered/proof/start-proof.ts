import { onContentChange } from '@/lib/articles/content'
import { onePerProcess } from '@/lib/one-per-process'
import { watchProofs } from './watch/mutations'

const pause = 60_000
/** Editors save several files in a row. */
const afterAnEdit = 2_000

/** Moves questions along as time passes, and soon after every change of the content. */
export function startProof(): void {
  onePerProcess('proof', () => {
    let timer: NodeJS.Timeout
    let running = false
    const run = async () => {
      if (running) return plan(afterAnEdit)
      running = true
      await watchProofs().catch((error: unknown) =>
        console.error('Questions could not be moved along; they are tried again.', error),
      )
      running = false
      plan(pause)
    }
    const plan = (wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void run(), wait).unref()
    }
    plan(pause)
    return onContentChange(() => plan(afterAnEdit))
  })
}
