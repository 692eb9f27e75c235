import { AppError } from './app-error'
import { environment } from './environment'
import { EventStream } from './event-stream'
import { onePerProcess } from './one-per-process'
import { isRedisReady, redis } from './redis'

const mostPerOwner = 4
const mostPerAddress = 50
const comeBackAfterSeconds = 30

/**
 * Who reads. `address` counts against the streams one network address may have. `tab` is the name a reader gave itself:
 * its next stream takes the place of the one before, which a network that went away may have left half open.
 */
export type Reader = {
  owner: string
  address?: string
  tab?: string
  /** must be heard (`hearReader`) every 45 seconds, or its streams are cut */
  saysHere?: boolean
}

type Streams = { open: Map<EventStream, Reader>; isEnding: boolean }

function streams(): Streams {
  return onePerProcess('event-streams', () => {
    const open: Streams['open'] = new Map()
    setInterval(() => lookAfter(open), 1_000).unref()
    return { open, isEnding: false }
  })
}

/** Answers `request` with a stream of events. `begin` starts what feeds it. */
export function openStream(
  request: Request,
  reader: Reader,
  begin: (stream: EventStream) => void | Promise<void>,
): Response {
  admit(reader)
  const stream = new EventStream(reader.saysHere)
  streams().open.set(stream, reader)
  stream.onEnd(() => streams().open.delete(stream))
  request.signal.addEventListener('abort', () => stream.end(), { once: true })
  const body = stream.body()
  void Promise.resolve(begin(stream)).catch((error: unknown) => {
    // The reader comes back and asks again.
    console.error(error)
    stream.cut()
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform also keeps the server from packing it, which would hold events back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

function admit({ owner, address, tab }: Reader): void {
  const { open, isEnding } = streams()
  if (isEnding) throw new AppError('unavailable', 'errors.unexpected', { retryAfterSeconds: 2 })
  let [ofOwner, ofAddress] = [0, 0]
  for (const [stream, reader] of open) {
    if (reader.owner === owner && tab && reader.tab === tab) stream.cut()
    else if (reader.owner === owner) ofOwner += 1
    if (address && reader.address === address) ofAddress += 1
  }
  if (!environment().rateLimits || (ofOwner < mostPerOwner && ofAddress < mostPerAddress)) return
  throw new AppError('rate-limited', 'errors.rate-limited', {
    values: { seconds: comeBackAfterSeconds },
    retryAfterSeconds: comeBackAfterSeconds,
  })
}

function lookAfter(open: Streams['open']): void {
  // Without Redis nobody hears what a reader says at another instance.
  const isDeaf = redis() !== null && !isRedisReady()
  for (const stream of open.keys()) {
    if (isDeaf) stream.heard()
    stream.lookAfter()
  }
}

/** All streams of `owner` belong to somebody who just said that they are there. */
export function hearReader(owner: string): void {
  for (const [stream, reader] of streams().open) if (reader.owner === owner) stream.heard()
}

/** Ends every stream and refuses new ones: readers come back to whoever answers next. */
export function closeStreams(): void {
  const all = streams()
  all.isEnding = true
  for (const stream of [...all.open.keys()]) stream.close()
}

export function openStreamCount(): number {
  return streams().open.size
}
