import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changeChat, emptyChat, hasHole, lastRead } from './chat-state'
import type { ChatMessage, ChatRead } from './chat-wire'
import { Follower, type StreamEvents } from './follow-conversation'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const at = '2026-11-22T12:00:00.000Z'
const message = (seq: number): ChatMessage => ({
  seq,
  author: 'staff',
  name: 'Ana',
  body: `${seq}`,
  at,
  attachments: [],
})

/** A server with a log, a way to it that may be shut, and a browser that follows it. */
function conversation() {
  const log: ChatMessage[] = []
  const streams: (StreamEvents & { after: number })[] = []
  const connections: string[] = []
  let reads = 0
  let isOpen = true
  let isGone = false
  let state = emptyChat

  const facts = { seenSeq: 0, byMail: false, email: null, helped: null, agent: null, queue: null }
  const read = async (after: number) => {
    reads++
    if (isGone) return { kind: 'refused', status: 404 } as const
    if (!isOpen) return { kind: 'later' } as const
    const messages = log.slice(after, after + 3)
    const more = after + 3 < log.length
    const value: ChatRead = { id: 'c', state: 'open', ...facts, lastSeq: log.length, messages, more }
    return { kind: 'done', value } as const
  }

  const follower = new Follower({
    open: (after, events) => {
      const stream = { ...events, after }
      if (!isOpen) setTimeout(events.failed)
      else streams.push(stream)
      return () => void streams.splice(streams.indexOf(stream) >>> 0, 1)
    },
    read,
    lastRead: () => lastRead(state),
    hasHole: () => hasHole(state),
    received: (messages) => (state = changeChat(state, { kind: 'received', messages })),
    facts: (told) => (state = changeChat(state, { kind: 'facts', facts: told })),
    typing: (name) => (state = changeChat(state, { kind: 'typing', name, until: 0 })),
    connection: (now) => connections.push(now),
    gone: () => connections.push('gone'),
  })
  return {
    follower,
    streams,
    connections,
    reads: () => reads,
    shown: () => state.log.map(({ seq }) => seq),
    typing: () => state.typing?.name,
    write(isTold = true) {
      log.push(message(log.length + 1))
      if (isTold) for (const stream of streams) stream.message(log.at(-1)!)
    },
    all: () => log.map(({ seq }) => seq),
    shut() {
      isOpen = false
      for (const stream of [...streams]) stream.failed()
    },
    open: () => void (isOpen = true),
    vanish: () => void (isGone = true),
  }
}

test('what was written before is read page by page, what comes then is heard', async () => {
  const { follower, write, shown, all, streams, connections } = conversation()
  for (let count = 0; count < 8; count++) write(false)
  await follower.start()
  expect(shown()).toEqual(all())
  expect(streams[0]?.after).toBe(8)
  streams[0]?.opened()
  write()
  expect(shown()).toEqual(all())
  expect(connections).toEqual(['connecting', 'live'])
})

test('a hole is filled from the log', async () => {
  const { follower, write, shown, all } = conversation()
  await follower.start()
  write(false)
  write()
  await vi.advanceTimersByTimeAsync(0)
  expect(shown()).toEqual(all())
})

test('a stream that cannot tell everything sends the browser to the log', async () => {
  const { follower, write, streams, shown, all } = conversation()
  await follower.start()
  write(false)
  streams[0]?.resync()
  await vi.advanceTimersByTimeAsync(0)
  expect(shown()).toEqual(all())
})

test('after a lost network it tries again by itself, reads what it missed, and listens on one stream', async () => {
  const { follower, write, shut, open, shown, all, streams, connections } = conversation()
  await follower.start()
  streams[0]?.opened()
  shut()
  write(false)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(connections.at(-1)).toBe('lost')
  open()
  await vi.advanceTimersByTimeAsync(31_000)
  expect(shown()).toEqual(all())
  expect(streams).toHaveLength(1)
  follower.stop()
  expect(streams).toEqual([])
})

test('a dead connection that nobody reports is noticed by its silence', async () => {
  const { follower, write, shown, all } = conversation()
  await follower.start()
  write(false)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(shown()).toEqual(all())
})

test('being told to start again while it waits is a try at once, not a second stream', async () => {
  const { follower, shut, open, streams } = conversation()
  await follower.start()
  shut()
  open()
  await Promise.all([follower.start(), follower.start()])
  expect(streams).toHaveLength(1)
})

test('a conversation that is not this visitor’s is not asked for again', async () => {
  const { follower, vanish, connections, reads } = conversation()
  vanish()
  await follower.start()
  expect(connections).toContain('gone')
  follower.stop()
  const asked = reads()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(reads()).toBe(asked)
})

test('whatever the network does, the list ends as the log', async () => {
  const steps = fc.array(fc.constantFrom('write', 'unheard', 'shut', 'open', 'resync', 'wait', 'wake'), {
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { follower, write, shut, open, streams, shown, all } = conversation()
      await follower.start()
      for (const step of taken) {
        if (step === 'write') write()
        if (step === 'unheard') write(false)
        if (step === 'shut') shut()
        if (step === 'open') open()
        if (step === 'resync') streams[0]?.resync()
        if (step === 'wake') void follower.start()
        await vi.advanceTimersByTimeAsync(step === 'wait' ? 3_000 : 0)
        expect(shown()).toEqual(all().slice(0, shown().length))
        expect(streams.length).toBeLessThanOrEqual(1)
      }
      open()
      await vi.advanceTimersByTimeAsync(31_000 + 25_000)
      expect(shown()).toEqual(all())
      follower.stop()
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
})
