import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { publish } from '@/lib/event-bus'
import { EventStream } from '@/lib/event-stream'
import { useDatabase } from '@/lib/testing/database'
import { visitorOf } from '../access'
import { appendMessage } from '../append-message'
import { sendMessage, startChat } from '../chat/mutations'
import { chatFor } from '../chat/queries'
import { readFirstMessage } from '../read-letter'
import type { Visitor } from '../schema'
import { tellConversation } from '../tell'
import { followConversation } from './follow-conversation'

useDatabase()

async function begin() {
  const first = readFirstMessage({ clientId: randomUUID(), channel: 'chat', body: 'Where is my tent?' })
  const { id, token } = await startChat(null, first)
  const headers = new Headers({ cookie: `visitor=${token}` })
  return { id, visitor: (await visitorOf({ headers }))! }
}

/** Writes one message; nobody is told. */
async function writeUnsaid(id: string, body: string) {
  const db = await database()
  const message = { clientId: randomUUID(), author: 'shopper', body, at: new Date() } as const
  return db.$transaction(async (transaction) => appendMessage(transaction, { id }, message))
}

type Event = { name: string; id?: number; data: { seq?: number; body?: string; agent?: { name: string } } }

/** Follows as a browser does, but for that it reads only while it is told to. */
function follow(visitor: Visitor, id: string, after = 0) {
  const stream = new EventStream()
  const reader = stream.body().getReader()
  const events: Event[] = []
  const following = followConversation(visitor, id, after, stream)
  let isReading = true
  let isOver = false
  const reading = (async () => {
    for (;;) {
      while (!isReading) await pause()
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done) return void (isOver = true)
      events.push(...eventsIn(Buffer.from(value!).toString()))
    }
  })()
  const until = async (enough: () => boolean) => {
    while (!enough() && !isOver) await pause()
  }
  const messages = () => events.filter(({ name }) => name === 'message').map(({ data }) => data)
  const end = async () => {
    isReading = true
    stream.close()
    await Promise.all([following, reading])
  }
  return { stream, events, messages, until, end, read: (wanted: boolean) => (isReading = wanted) }
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 1))

function eventsIn(text: string): Event[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => ({
      name: /^event: (\w+)/m.exec(block)![1]!,
      id: Number(/^id: (\d+)/m.exec(block)?.[1]),
      data: JSON.parse(/^data: (.*)/m.exec(block)![1]!) as Event['data'],
    }))
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), count: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('send' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('hint' as const), seq: fc.option(fc.integer({ min: 1, max: 40 })) }),
  fc.record({ kind: fc.constant('read' as const), wanted: fc.boolean() }),
)

test('whatever is hinted, late, twice or never, and however slowly it is read: a stream is the log', async () => {
  const { id, visitor } = await begin()
  let last = 1
  const write = async () => void (last = (await writeUnsaid(id, `After ${last}`)).message.seq)
  const send = async () => {
    const message = { clientId: randomUUID(), body: `Sent after ${last}` }
    last = Math.max(last, (await sendMessage(visitor, id, message)).seq)
  }
  const hint = (seq: number | null) =>
    publish(`conversation:${id}`, { kind: 'message', seq: Math.min(seq ?? last, last) })
  const play = async (steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[], back: number) => {
    const after = Math.max(0, last - back)
    const { messages, read, until, end } = follow(visitor, id, after)
    for (const action of steps) {
      if (action.kind === 'write') for (let count = 0; count < action.count; count++) await write()
      if (action.kind === 'send') await Promise.all(Array.from({ length: action.count }, send))
      if (action.kind === 'hint') hint(action.seq)
      if (action.kind === 'read') read(action.wanted)
    }
    await write()
    hint(last)
    read(true)
    await until(() => messages().at(-1)?.seq === last)
    const log: object[] = []
    while (after + log.length < last) log.push(...(await chatFor(visitor, id, after + log.length)).messages)
    expect(messages()).toEqual(log)
    await end()
  }
  const property = fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.integer({ min: 0, max: 150 }), play)
  await fc.assert(property, { numRuns: process.env.EXPLORE ? 150 : 12 })
}, 120_000)

test('a message of which nobody told comes before the one that is written next', async () => {
  const { id, visitor } = await begin()
  const { messages, until, end } = follow(visitor, id)
  const send = (body: string) => sendMessage(visitor, id, { clientId: randomUUID(), body })
  await send('Two')
  await writeUnsaid(id, 'Three')
  await send('Four')
  await until(() => messages().at(-1)?.seq === 4)
  expect(messages()).toEqual((await chatFor(visitor, id)).messages)
  await end()
})

test('the longest messages are replayed whole to a reader that takes its time', async () => {
  const { id, visitor } = await begin()
  // 40 KB each, twenty times: more than three times what a reader may be behind.
  for (let count = 0; count < 20; count++) await writeUnsaid(id, '😀'.repeat(10_000))
  const { stream, messages, read, until, end } = follow(visitor, id)
  read(false)
  await pause()
  read(true)
  await until(() => messages().length === 21)
  expect([messages().length, stream.closed]).toEqual([21, false])
  await end()
})

test('each event carries its sequence, and the state follows what was missed', async () => {
  const { id, visitor } = await begin()
  const { events, until, end } = follow(visitor, id)
  await until(() => events.some(({ name }) => name === 'state'))
  expect(events.map(({ name, id: seq }) => [name, seq])).toEqual([
    ['message', 1],
    ['state', NaN],
  ])
  tellConversation(id, { kind: 'typing', author: 'staff', staffId: 'one', name: 'Ana Agent' })
  tellConversation(id, { kind: 'typing', author: 'shopper' })
  tellConversation(id, { kind: 'seen', seq: 1 })
  await until(() => events.length >= 4)
  expect(events.slice(2)).toMatchObject([{ name: 'typing', data: { name: 'Ana' } }, { name: 'state' }])
  await end()
})

test('a reader that has more than there is, as after an older backup, is told to begin anew', async () => {
  const { id, visitor } = await begin()
  const { events, until, stream } = follow(visitor, id, 7)
  await until(() => false)
  expect(events.map(({ name }) => name)).toEqual(['resync'])
  expect(stream.closed).toBe(true)
})
