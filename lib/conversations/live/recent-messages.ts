import { eventFrame } from '@/lib/event-frame'
import { onePerProcess } from '@/lib/one-per-process'
import { shownMessage } from '../chat/shown-message'
import { messageForDesk } from '../desk/detail/queries'
import { messagesAfter, type StoredMessage } from './queries'

const kept = 8
const mostConversations = 2_000
const mostAtOnce = 100

/** A message as the streams send it: put into words once for all who get it. */
export class RecentMessage {
  private shopperFrame?: Uint8Array
  private deskFrame?: Uint8Array

  constructor(private readonly stored: StoredMessage) {}

  get seq(): number {
    return this.stored.seq
  }

  get forShopper(): Uint8Array {
    return (this.shopperFrame ??= eventFrame('message', shownMessage(this.stored), this.seq))
  }

  get forDesk(): Uint8Array {
    const { conversationId } = this.stored
    return (this.deskFrame ??= eventFrame('message', {
      conversationId,
      message: messageForDesk(this.stored),
    }))
  }
}

/** The end of one conversation's log: written here or read once, however many follow it. */
class Tail {
  private messages: RecentMessage[] = []
  private reading: Promise<boolean> | null = null

  constructor(private readonly conversationId: string) {}

  get lastSeq(): number {
    return this.messages.at(-1)?.seq ?? 0
  }

  /** Those after `seq`: what is held, or what the database says. */
  async after(seq: number): Promise<RecentMessage[]> {
    const first = this.messages[0]?.seq
    if (first !== undefined && first <= seq + 1) return this.messages.filter((message) => message.seq > seq)
    return (await messagesAfter(this.conversationId, seq, mostAtOnce)).map(
      (stored) => new RecentMessage(stored),
    )
  }

  /** Takes in what was just committed, where it follows on what is held: nobody need read it again. */
  hold(stored: StoredMessage): void {
    if (this.reading || (this.lastSeq > 0 && this.lastSeq !== stored.seq - 1)) return
    this.messages.push(new RecentMessage(stored))
    this.messages.splice(0, this.messages.length - kept)
  }

  /** Reads on until it holds `seq`, or until the database says that there is no more. */
  async readTo(seq: number): Promise<void> {
    while (this.lastSeq < seq) {
      // A reading that began earlier may have missed what this one is asked for.
      if (this.reading) await this.reading
      else if (!(await (this.reading = this.read(this.lastSeq || seq - 1)))) return
    }
  }

  private async read(after: number): Promise<boolean> {
    try {
      const stored = await messagesAfter(this.conversationId, after, mostAtOnce)
      this.messages.push(...stored.map((message) => new RecentMessage(message)))
      this.messages.splice(0, this.messages.length - kept)
      return stored.length > 0
    } finally {
      // At once, not when whoever waits gets to it: who asks in between must not wait for what is over.
      this.reading = null
    }
  }
}

/** The tail of a conversation; the least recently asked for are forgotten. */
export function tailOf(conversationId: string): Tail {
  const tails = onePerProcess('message-tails', () => new Map<string, Tail>())
  const tail = tails.get(conversationId) ?? new Tail(conversationId)
  tails.delete(conversationId)
  tails.set(conversationId, tail)
  if (tails.size > mostConversations) tails.delete(tails.keys().next().value!)
  return tail
}
