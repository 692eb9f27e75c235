import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { eventFrame } from './event-frame'
import type { EventStream } from './event-stream'
import { hearReader, openStream, openStreamCount, type Reader } from './open-streams'

const leaving: AbortController[] = []

function open(reader: Reader, begin: (stream: EventStream) => void | Promise<void> = () => {}) {
  const abort = new AbortController()
  leaving.push(abort)
  const request = new Request('http://localhost/', { signal: abort.signal })
  return { response: openStream(request, reader, begin), leave: () => abort.abort() }
}

afterEach(() => leaving.splice(0).forEach((abort) => abort.abort()))

test('a stream is neither kept nor packed nor held back on its way', () => {
  const { headers } = open({ owner: randomUUID() }).response
  expect(headers.get('content-type')).toContain('text/event-stream')
  expect(headers.get('cache-control')).toBe('no-store, no-transform')
  expect(headers.get('x-accel-buffering')).toBe('no')
})

test('one visitor reads four streams at most; when one ends there is room for another', () => {
  const owner = randomUUID()
  const opened = Array.from({ length: 4 }, () => open({ owner }))
  expect(() => open({ owner })).toThrow('rate-limited')
  open({ owner: randomUUID() })
  opened[0]!.leave()
  open({ owner })
})

test('one network address reads fifty streams at most', () => {
  const address = randomUUID()
  for (let count = 0; count < 50; count++) open({ owner: randomUUID(), address })
  expect(() => open({ owner: randomUUID(), address })).toThrow('rate-limited')
  open({ owner: randomUUID(), address: randomUUID() })
  open({ owner: randomUUID() })
})

test('a reader that comes back takes the place of its stream that a lost network left open', () => {
  const owner = randomUUID()
  const streams: EventStream[] = []
  for (let count = 0; count < 9; count++) open({ owner, tab: 'left' }, (stream) => void streams.push(stream))
  expect(streams.map(({ closed }) => closed)).toEqual([...Array(8).fill(true), false])
  expect(openStreamCount()).toBe(1)
})

test('a reader who should say that it is there is cut after 45 seconds of silence, others are not', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const streams: EventStream[] = []
  const begin = (stream: EventStream) => void streams.push(stream)
  const readers = [
    { owner: 'silent', saysHere: true },
    { owner: 'heard', saysHere: true },
    { owner: 'shopper' },
  ]
  for (const reader of readers)
    void open(reader, begin)
      .response.body!.pipeTo(new WritableStream())
      .catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 20))
  for (let seconds = 0; seconds < 60; seconds += 15) {
    vi.setSystemTime(Date.now() + 15_000)
    hearReader('heard')
    streams.forEach((stream) => stream.lookAfter())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(streams[0]!.closed).toBe(seconds >= 30)
  }
  expect(streams.map(({ closed }) => closed)).toEqual([true, false, false])
  vi.useRealTimers()
})

test('a stream whose feed fails is cut, so that its reader comes back', async () => {
  const error = console.error
  console.error = () => {}
  const { response } = open({ owner: randomUUID() }, async (stream) => {
    stream.send(eventFrame('hello', {}))
    throw new Error('The database is away.')
  })
  await expect(response.text()).rejects.toThrow()
  console.error = error
  expect(openStreamCount()).toBe(0)
})
