import { eventFrame } from '@/lib/event-frame'
import type { EventStream } from '@/lib/event-stream'
import { tailOf } from './recent-messages'

// A quarter of what a reader may be behind.
const sentBeforeWaiting = 16
const bytesBeforeWaiting = 64 * 1024
const resync = eventFrame('resync', {})

/**
 * Sends the messages of one conversation to one stream in the order of their sequence, without a hole and without one
 * twice, whatever is hinted: a slow reader is fed as it reads, from the database.
 */
export class Pump {
  private wanted = 0
  private isRunning = false

  constructor(
    private readonly stream: EventStream,
    private readonly conversationId: string,
    /** the highest sequence that was sent */
    private sent: number,
  ) {}

  /** Something up to `seq` is to be had. */
  async upTo(seq: number): Promise<void> {
    this.wanted = Math.max(this.wanted, seq)
    if (this.isRunning) return
    this.isRunning = true
    try {
      while (this.sent < this.wanted && !this.stream.closed) if (!(await this.sendSome())) break
    } finally {
      this.isRunning = false
    }
  }

  private async sendSome(): Promise<boolean> {
    const tail = tailOf(this.conversationId)
    await tail.readTo(this.wanted)
    const messages = await tail.after(this.sent)
    let [count, bytes] = [0, 0]
    for (const message of messages) {
      if (message.seq !== this.sent + 1) return this.giveUp()
      this.stream.send(message.forShopper)
      this.sent = message.seq
      count += 1
      bytes += message.forShopper.byteLength
      if (count < sentBeforeWaiting && bytes < bytesBeforeWaiting) continue
      await this.stream.drained()
      ;[count, bytes] = [0, 0]
    }
    return messages.length > 0
  }

  /** The log has no such message (a backup older than the reader was restored): the reader starts anew. */
  private giveUp(): false {
    this.stream.send(resync)
    this.stream.close()
    return false
  }
}
