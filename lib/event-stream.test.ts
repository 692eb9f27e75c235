import { expect, test, vi } from 'vitest'
import { eventFrame } from './event-frame'
import { EventStream } from './event-stream'

const text = (chunk?: Uint8Array) => Buffer.from(chunk ?? []).toString()
const minutes = 60_000

/** A stream whose reader has taken the greeting. */
async function openedStream() {
  const stream = new EventStream()
  const reader = stream.body().getReader()
  const greeting = text((await reader.read()).value)
  return { stream, reader, greeting }
}

test('a reader is told when to come back, then gets events in order with their ids', async () => {
  const { stream, reader, greeting } = await openedStream()
  expect(greeting).toBe('retry: 2000\n\n')
  const next = reader.read()
  stream.send(eventFrame('message', { body: 'a\nb' }, 7))
  expect(text((await next).value)).toBe('event: message\nid: 7\ndata: {"body":"a\\nb"}\n\n')
  stream.send(eventFrame('typing', {}))
  stream.send(eventFrame('state', {}))
  expect(text((await reader.read()).value)).toBe('event: typing\ndata: {}\n\nevent: state\ndata: {}\n\n')
})

test('a reader that is 64 events behind stays, one more and it is cut off', async () => {
  const { stream, reader } = await openedStream()
  const ended = vi.fn()
  stream.onEnd(ended)
  for (let count = 0; count < 64; count++) stream.send(eventFrame('state', { count }))
  expect(stream.closed).toBe(false)
  stream.send(eventFrame('state', {}))
  expect(stream.closed).toBe(true)
  expect(ended).toHaveBeenCalledOnce()
  await expect(reader.read()).rejects.toThrow('too slow')
})

test('a reader that is 256 KB behind is cut off', async () => {
  const { stream } = await openedStream()
  stream.send(Buffer.alloc(200 * 1024))
  expect(stream.closed).toBe(false)
  stream.send(Buffer.alloc(57 * 1024))
  expect(stream.closed).toBe(true)
})

test('a reader that takes nothing for half a minute is cut off', async () => {
  const { stream } = await openedStream()
  stream.send(eventFrame('state', {}))
  stream.lookAfter(Date.now() + 29_000)
  expect(stream.closed).toBe(false)
  stream.lookAfter(Date.now() + 31_000)
  expect(stream.closed).toBe(true)
})

test('silence is broken every 12 seconds, and nothing lives longer than 15 minutes', async () => {
  const { stream, reader } = await openedStream()
  const next = reader.read()
  stream.lookAfter(Date.now() + 11_000)
  stream.lookAfter(Date.now() + 12_001)
  expect(text((await next).value)).toBe(':\n\n')
  const last = reader.read()
  stream.lookAfter(Date.now() + 9.9 * minutes)
  expect(stream.closed).toBe(false)
  await last
  stream.lookAfter(Date.now() + 15 * minutes)
  expect(stream.closed).toBe(true)
  expect((await reader.read()).done).toBe(true)
})

test('what was sent before the end still arrives', async () => {
  const { stream, reader } = await openedStream()
  stream.send(eventFrame('resync', {}))
  stream.close()
  expect(text((await reader.read()).value)).toBe('event: resync\ndata: {}\n\n')
  expect((await reader.read()).done).toBe(true)
})

test('a reader that leaves is forgotten, and who waits for it waits no longer', async () => {
  const { stream, reader } = await openedStream()
  const ended = vi.fn()
  stream.onEnd(ended)
  stream.send(eventFrame('state', {}))
  const drained = stream.drained()
  await reader.cancel()
  await drained
  expect(ended).toHaveBeenCalledOnce()
  stream.send(eventFrame('state', {}))
  stream.close()
  expect(ended).toHaveBeenCalledOnce()
})
