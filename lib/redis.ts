import { createClient } from '@redis/client'
import { environment } from './environment'
import { onePerProcess } from './one-per-process'

export type Redis = ReturnType<typeof makeClient>

function makeClient(url: string) {
  return createClient({
    url,
    // While it is away nothing waits for it: what it carries is hints and counts, and both have a way without it.
    disableOfflineQueue: true,
    pingInterval: 1_000,
    socket: {
      connectTimeout: 2_000,
      // A line on which nothing is said, not even a ping answered, is dead. What is written would count as said, so
      // nothing is while the answer is due: see `canAsk`.
      socketTimeout: longestSilence,
      reconnectStrategy: (tries) => Math.min(1_000, 50 * 2 ** tries),
    },
  })
}

type Connections = {
  commands: Redis
  events: Redis
  /** when `commands` last answered a ping; 0 once an answer was given up */
  heardAt: number
}

/** Answers to pings come every second. */
const longestSilence = 3_000
/** How long one answer is waited for. */
const patience = 1_000

/** Connections to REDIS_URL, kept for the life of the process; null without it: one instance needs none. */
export function redis(): Connections | null {
  return onePerProcess('redis', () => {
    const { redisUrl } = environment()
    if (!redisUrl) return null
    const connections = { commands: makeClient(redisUrl), events: makeClient(redisUrl), heardAt: 0 }
    for (const client of clientsOf(connections)) client.on('error', () => {})
    for (const event of ['ready', 'ping-interval'] as const)
      connections.commands.on(event, () => (connections.heardAt = Date.now()))
    return connections
  })
}

const clientsOf = ({ commands, events }: Connections) => [commands, events]

/** Whether it can be relied on now. */
export function isRedisReady(): boolean {
  return canAsk() && redis()!.events.isReady
}

/** Whether it answers: connected is not enough, a machine that hangs keeps its connections. */
export function canAsk(): boolean {
  const connections = redis()
  if (!connections?.commands.isReady) return false
  return Date.now() - connections.heardAt < longestSilence
}

/** The answer to `asked`, or a rejection after a second; from then on nothing is asked until a ping is answered. */
export async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      redis()!.heardAt = 0
      reject(new Error('Redis is silent.'))
    }, patience)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

/** Connects to REDIS_URL; when it does not answer, says so and goes on trying. */
export async function startRedis(): Promise<void> {
  const connections = redis()
  if (!connections) return
  let wasReady: boolean | undefined
  const look = () => {
    const isReady = isRedisReady()
    if (isReady === wasReady) return
    if (!isReady)
      console.log('Redis at REDIS_URL does not answer: messages arrive by looking at the database.')
    else if (wasReady === false) console.log('Redis at REDIS_URL answers again.')
    wasReady = isReady
  }
  const arrived: Promise<unknown>[] = []
  for (const client of clientsOf(connections)) {
    for (const event of ['ready', 'reconnecting', 'end', 'ping-interval'] as const) client.on(event, look)
    arrived.push(client.connect().catch(() => {}))
  }
  const enough = new Promise((resolve) => setTimeout(resolve, 2_000).unref())
  await Promise.race([Promise.all(arrived), enough])
  look()
}
