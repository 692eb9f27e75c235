import type { Answer } from './ask-server'
import { backoff } from './backoff'
import type { ChatChange } from './chat-state'
import type { Outbox, Unsent } from './outbox'

/** What the server said to a stored message. */
export type Stored = { id?: string; seq: number; available?: boolean; back?: string | null }

type Options = {
  outbox: Outbox
  post: (message: Unsent, conversation: string | null) => Promise<Answer<Stored>>
  /** the conversation that messages without one go to */
  conversation: () => string | null
  tell: (change: ChatChange) => void
  onStored: (stored: Stored) => void
  /** runs one tab at a time, where the browser can */
  alone?: (work: () => Promise<void>) => Promise<unknown>
}

/**
 * Empties the outbox, oldest first, one message at a time, each under the id it was written with: however often one is
 * sent, the server stores it once. A failure ends the round and the next one comes by itself; what the server refuses
 * stands aside until the shopper decides.
 */
export function openSender({
  outbox,
  post,
  conversation,
  tell,
  onStored,
  alone = (work) => work(),
}: Options) {
  let running: Promise<unknown> | null = null
  let again = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Returns the milliseconds until the next try, or null when the way is free. */
  const send = async (message: Unsent): Promise<number | null> => {
    const { clientId } = message
    const target = message.begins ? null : (message.conversation ?? conversation())
    tell({ kind: 'own', clientId, state: 'sending' })
    const answer = await post(message, target)
    if (answer.kind === 'done') {
      failures = 0
      onStored(answer.value)
      tell({ kind: 'own', clientId, state: 'sent', seq: answer.value.seq })
      outbox.remove(clientId)
      return null
    }
    if (answer.kind === 'refused') {
      outbox.put({ ...message, refused: answer.message ?? '' })
      tell({ kind: 'own', clientId, state: 'refused', problem: answer.message })
      return null
    }
    tell({ kind: 'own', clientId, state: 'unsent', problem: answer.message })
    return answer.seconds ? answer.seconds * 1000 : backoff(failures++)
  }

  const round = async () => {
    do {
      again = false
      for (const message of outbox.list()) {
        if (message.refused !== undefined) continue
        const wait = await send(message)
        if (wait === null) continue
        clearTimeout(timer)
        timer = setTimeout(wake, wait)
        return
      }
    } while (again)
  }

  function wake() {
    clearTimeout(timer)
    if (running) again = true
    else running = alone(round).finally(() => (running = null))
  }

  return {
    /** Sends what is waiting, now. */
    wake,
    retry(clientId: string) {
      const message = outbox.list().find((one) => one.clientId === clientId)
      if (message) outbox.put({ ...message, refused: undefined })
      wake()
    },
    stop: () => clearTimeout(timer),
  }
}
