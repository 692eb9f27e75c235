import { instanceId, publish, publishHere, subscribe } from '@/lib/event-bus'
import { onePerProcess } from '@/lib/one-per-process'
import { hearReader } from '@/lib/open-streams'
import { isRedisReady, redis } from '@/lib/redis'

const sayEvery = 5_000
/** An instance that says nothing for this long is gone. */
const forgottenAfter = 20_000
/** While nobody can be heard, what was heard last is the best guess: Redis is back in seconds, or something is wrong. */
const guessedFor = 60_000
/** A stream that comes back at once was never away. */
const grace = 4_000

type Said = { instance: string; staffIds: string[]; isAnswerWanted?: boolean }
type Presence = {
  /** streams per person in this process */
  streams: Map<string, number>
  others: Map<string, { staffIds: string[]; at: number }>
}

function presence(): Presence {
  return onePerProcess('presence', () => {
    subscribe('still-here', (event) => hearReader((event as Here).staffId))
    return { streams: new Map(), others: new Map() }
  })
}

/** Somebody opened the desk's stream; the returned function says that it ended. */
export function arrive(staffId: string): () => void {
  const { streams } = presence()
  const count = (by: number) => {
    const now = (streams.get(staffId) ?? 0) + by
    if (now > 0) streams.set(staffId, now)
    else streams.delete(staffId)
    if (now === 0 || (now === 1 && by === 1)) tell()
  }
  count(1)
  return () => void setTimeout(() => count(-1), grace).unref()
}

type Here = { staffId: string }

/** Somebody at the desk says that they are there; whoever holds a stream of theirs, at whichever instance, hears it. */
export function stillHere(staffId: string): void {
  publish('still-here', { staffId } satisfies Here)
}

/** The ids of everybody with a live stream of the desk, at whichever instance. */
export function staffHere(now = Date.now()): Set<string> {
  const { streams, others } = presence()
  const here = new Set(streams.keys())
  const limit = isRedisReady() ? forgottenAfter : guessedFor
  for (const [instance, { staffIds, at }] of others) {
    if (now - at > limit) others.delete(instance)
    else for (const id of staffIds) here.add(id)
  }
  return here
}

/** Instances that share a Redis tell each other who is at them. */
export function startPresence(): void {
  if (!redis()) return
  subscribe('presence', (event) => {
    const { instance, staffIds, isAnswerWanted } = event as Said
    if (instance === instanceId()) return
    const before = staffHere().size
    presence().others.set(instance, { staffIds, at: Date.now() })
    if (staffHere().size !== before) publishHere('desk', { kind: 'presence' })
    if (isAnswerWanted) say()
  })
  say(true)
  setInterval(() => say(), sayEvery).unref()
}

function say(isAnswerWanted = false): void {
  const staffIds = [...presence().streams.keys()]
  publish('presence', { instance: instanceId(), staffIds, isAnswerWanted } satisfies Said)
}

function tell(): void {
  publishHere('desk', { kind: 'presence' })
  if (redis()) say()
}
