import { join } from 'node:path'
import { environment } from '@/lib/environment'
import { onePerProcess } from '@/lib/one-per-process'
import { claimDueMail, markNotSent, markSent } from './mutations'
import { oneLine, type Deliver } from './schema'
import { fileTransport, smtpTransport } from './transport'

const pause = 2_000
/** As many as the transport keeps connections. */
const atOnce = 3

export type Relay = { stop: () => Promise<void> }

/** Starts sending what waits in the outbox, once per process. */
export function startRelay(): Relay {
  return onePerProcess('mail-relay', () => {
    const { smtpUrl, dataDir } = environment()
    const transport = smtpUrl ? smtpTransport(smtpUrl) : fileTransport(join(dataDir, 'mail'))
    let stopped = false
    let wake = () => {}
    const running = (async () => {
      while (!stopped) {
        try {
          await deliverDue(transport.deliver, () => stopped)
        } catch (error) {
          console.error('The outbox could not be read; it is tried again.', error)
        }
        if (stopped) break
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, pause).unref()
        })
      }
      transport.close()
    })()
    return {
      stop: () => {
        stopped = true
        wake()
        return running
      },
    }
  })
}

/** Delivers until nothing is due, a few at a time; mail being delivered when `stopped` turns true is finished. */
export async function deliverDue(deliver: Deliver, stopped = () => false): Promise<void> {
  const one = async () => {
    while (!stopped()) {
      const mail = await claimDueMail()
      if (!mail) return
      const failure = await deliver(mail).then(() => undefined, failureOf)
      await (failure ? markNotSent(mail, failure) : markSent(mail))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/** Final only when the server refused this very mail: a wrong password or a full disk there passes. */
function failureOf(error: unknown): { reason: string; permanent: boolean } {
  const { code, responseCode = 0, message } = error as Error & { code?: string; responseCode?: number }
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE'
  return { reason: oneLine(message, 500), permanent: refused && responseCode >= 500 && responseCode < 600 }
}
