import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { onePerProcess } from './one-per-process'
import { canAsk, type Redis } from './redis'

const channel = 'askwell:events'

type Bus = { emitter: EventEmitter; instance: string; commands: Redis | null }

function bus(): Bus {
  return onePerProcess('event-bus', () => ({
    emitter: new EventEmitter().setMaxListeners(0),
    instance: randomUUID(),
    commands: null,
  }))
}

/** The name of this process among those that share a database. */
export function instanceId(): string {
  return bus().instance
}

/** Tells whoever follows `topic` that something happened. A hint only: what is true stands in the database. */
export function publish(topic: string, event: unknown): void {
  const { emitter, instance, commands } = bus()
  emitter.emit(topic, event)
  if (!commands || !canAsk()) return
  // Lost with the connection: the others look at the database.
  commands.publish(channel, JSON.stringify([instance, topic, event])).catch(() => {})
}

/** Tells the followers in this process alone. */
export function publishHere(topic: string, event: unknown): void {
  bus().emitter.emit(topic, event)
}

/** Calls `listener` with every event of `topic` until the returned function is called. */
export function subscribe(topic: string, listener: (event: unknown) => void): () => void {
  const { emitter } = bus()
  emitter.on(topic, listener)
  return () => void emitter.off(topic, listener)
}

/** From now on the instances at one Redis hear each other. */
export function joinInstances({ commands, events }: { commands: Redis; events: Redis }): void {
  const own = bus()
  own.commands = commands
  const hear = (text: string) => {
    const [instance, topic, event] = JSON.parse(text) as [string, string, unknown]
    if (instance !== own.instance) own.emitter.emit(topic, event)
  }
  let isListening = false
  const listen = async () => {
    if (isListening) return
    isListening = true
    // Once it listens, the client listens again by itself after each connection.
    await events.subscribe(channel, hear).catch(() => (isListening = false))
  }
  events.on('ready', () => void listen())
}
