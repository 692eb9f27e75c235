import { onePerProcess } from '@/lib/one-per-process'
import { sendDigest } from './mutations'

const pause = 10 * 60_000

/** Sends the weekly digest when its time has come. */
export function startDigest(): void {
  onePerProcess('digest', () => {
    const run = () =>
      void sendDigest().catch((error: unknown) =>
        console.error('The weekly digest could not be sent; it is tried again in ten minutes.', error),
      )
    setTimeout(run, 60_000).unref()
    return setInterval(run, pause).unref()
  })
}
