import { subscribe } from '@/lib/event-bus'
import { eventFrame } from '@/lib/event-frame'
import type { EventStream } from '@/lib/event-stream'
import { latest } from '@/lib/latest'
import type { Visitor } from '../schema'
import { Pump } from './pump'
import { lastSeqFor } from './queries'
import { stateFrame } from './state-frame'

type Hint =
  | { kind: 'message'; seq: number }
  | { kind: 'state' }
  | { kind: 'seen'; seq: number }
  | { kind: 'typing'; author: 'shopper' | 'staff'; name?: string }

/**
 * Feeds a shopper's stream: first the messages after `after`, then each new one, then what else changes. What the bus
 * says are hints; what is sent is read from the database.
 */
export async function followConversation(visitor: Visitor, id: string, after: number, stream: EventStream) {
  const pump = new Pump(stream, id, after)
  const sendState = latest(async () => stream.send(await stateFrame(visitor, id)))
  const failed = (error: unknown) => {
    console.error(error)
    stream.cut()
  }
  const hear = (event: unknown) => {
    const hint = event as Hint
    if (hint.kind === 'message') pump.upTo(hint.seq).catch(failed)
    else if (hint.kind !== 'typing') sendState().catch(failed)
    else if (hint.author === 'staff') stream.send(eventFrame('typing', { name: hint.name }))
  }
  // Before the first look, so that nothing falls between the two.
  stream.onEnd(subscribe(`conversation:${id}`, hear))
  const lastSeq = await lastSeqFor(visitor, id)
  if (after > lastSeq) {
    // A backup older than this reader was restored.
    stream.send(eventFrame('resync', {}))
    return stream.close()
  }
  await pump.upTo(lastSeq)
  await sendState()
}
