import { randomInt } from 'node:crypto'

// A reader that is this far behind is cut off: it comes back and reads what it missed from the database.
const mostEvents = 64
const mostBytes = 256 * 1024
const mostMillisecondsBehind = 30_000
const beatEvery = 12_000
const longestUnheard = 45_000
const [shortestLife, longestLife] = [10 * 60_000, 15 * 60_000]

const heartbeat = Buffer.from(':\n\n')
/** Read first: how long a browser waits before it comes back. */
const greeting = Buffer.from('retry: 2000\n\n')

/**
 * Server-sent events to one reader. Ends by itself when the reader is gone, too slow or has been here for long; also when
 * it should say that it is there (`saysHere`) and was not `heard`: a line that a network dropped without a word looks open
 * for a quarter of an hour.
 */
export class EventStream {
  private readonly endsAt = Date.now() + randomInt(shortestLife, longestLife)
  private heardAt = Date.now()
  private lastSentAt = Date.now()
  private waiting: Uint8Array[] = [greeting]
  private waitingBytes = 0
  private waitingSince = 0
  private isWanted = false
  private isClosed = false
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null
  private readonly endings: (() => void)[] = []
  private whenDrained: (() => void)[] = []

  constructor(private readonly saysHere = false) {}

  get closed(): boolean {
    return this.isClosed
  }

  /** The reader said, on another way, that it is there. */
  heard(): void {
    this.heardAt = Date.now()
  }

  /** What the response reads from. It takes only what the reader can take. */
  body(): ReadableStream<Uint8Array> {
    const source: UnderlyingDefaultSource<Uint8Array> = {
      start: (controller) => void (this.controller = controller),
      pull: () => {
        this.isWanted = true
        this.flush()
      },
      cancel: () => this.end(),
    }
    return new ReadableStream(source, { highWaterMark: 0 })
  }

  /** Sends `frame`, which may be shared by all who get it. */
  send(frame: Uint8Array): void {
    if (this.isClosed) return
    if (this.waiting.length === 0) this.waitingSince = Date.now()
    this.waiting.push(frame)
    this.waitingBytes += frame.byteLength
    this.lastSentAt = Date.now()
    if (this.isWanted) this.flush()
    else if (this.waiting.length > mostEvents || this.waitingBytes > mostBytes) this.cut()
  }

  /** Resolves when all that was sent has left, or the stream has ended: whoever has much to send waits for it. */
  drained(): Promise<void> {
    if (this.isClosed || this.waiting.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.whenDrained.push(resolve))
  }

  /** Ends it once what waits has left. */
  close(): void {
    if (this.isClosed) return
    if (this.waiting.length > 0) this.controller?.enqueue(Buffer.concat(this.waiting))
    this.controller?.close()
    this.end()
  }

  /** Ends it at once; what waits is dropped. */
  cut(): void {
    if (this.isClosed) return
    this.controller?.error(new DOMException('The reader is too slow.', 'AbortError'))
    this.end()
  }

  /** The reader is gone, or we are done with it. */
  end(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.waiting = []
    for (const ending of this.endings.splice(0)) ending()
    for (const resolve of this.whenDrained.splice(0)) resolve()
  }

  onEnd(ending: () => void): void {
    if (this.isClosed) ending()
    else this.endings.push(ending)
  }

  /** Called every second: keeps it alive, or ends it when its time has come. */
  lookAfter(now = Date.now()): void {
    if (now >= this.endsAt) this.close()
    else if (this.saysHere && now - this.heardAt >= longestUnheard) this.cut()
    else if (this.waiting.length > 0 && now - this.waitingSince > mostMillisecondsBehind) this.cut()
    else if (now - this.lastSentAt >= beatEvery) this.send(heartbeat)
  }

  private flush(): void {
    if (this.waiting.length === 0) return
    const chunk = this.waiting.length === 1 ? this.waiting[0]! : Buffer.concat(this.waiting)
    this.waiting = []
    this.waitingBytes = 0
    this.isWanted = false
    this.controller!.enqueue(chunk)
    for (const resolve of this.whenDrained.splice(0)) resolve()
  }
}
