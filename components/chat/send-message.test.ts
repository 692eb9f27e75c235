import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from './ask-server'
import { type ChatState, changeChat, emptyChat } from './chat-state'
import { type Unsent, openOutbox } from './outbox'
import { type Stored, openSender } from './send-message'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const at = '2026-11-22T12:00:00.000Z'
const message = (clientId: string): Unsent => ({ clientId, conversation: 'c', body: clientId, at })

function storage() {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** A tab whose server answers what stands in `answers`, then yes to everything. */
function tab(kept: ReturnType<typeof storage>, answers: Answer<Stored>[] = []) {
  const outbox = openOutbox(kept)
  const posted: string[] = []
  let state: ChatState = emptyChat
  for (const { clientId, body } of outbox.list())
    state = changeChat(state, { kind: 'wrote', message: { clientId, body, at, state: 'sending' } })
  const sender = openSender({
    outbox,
    conversation: () => 'c',
    post: async ({ clientId }) => {
      posted.push(clientId)
      return answers.shift() ?? { kind: 'done', value: { seq: posted.length } }
    },
    tell: (change) => (state = changeChat(state, change)),
    onStored: () => {},
  })
  const write = (clientId: string) => {
    outbox.put(message(clientId))
    state = changeChat(state, { kind: 'wrote', message: { clientId, body: clientId, at, state: 'sending' } })
    sender.wake()
  }
  return {
    write,
    sender,
    posted,
    outbox,
    shown: () => state.own.map(({ clientId, state }) => [clientId, state]),
  }
}

test('messages go out one after the other, and stay in the outbox until the server said yes', async () => {
  const { write, posted, outbox, shown } = tab(storage())
  write('a')
  write('b')
  expect(outbox.list()).toHaveLength(2)
  await vi.runAllTimersAsync()
  expect(posted).toEqual(['a', 'b'])
  expect(outbox.list()).toEqual([])
  expect(shown()).toEqual([
    ['a', 'sent'],
    ['b', 'sent'],
  ])
})

test('what could not be sent is sent again by itself, under the same id and in its place', async () => {
  const { write, posted, shown } = tab(storage(), [{ kind: 'later' }, { kind: 'later' }])
  write('a')
  write('b')
  await vi.advanceTimersByTimeAsync(0)
  expect(shown()[0]).toEqual(['a', 'unsent'])
  await vi.runAllTimersAsync()
  expect(posted.filter((id) => id === 'b')).toHaveLength(1)
  expect(posted.slice(0, 3)).toEqual(['a', 'a', 'a'])
})

test('a message written before a reload goes out after it, under its id', async () => {
  const kept = storage()
  const before = tab(kept, [{ kind: 'later' }])
  before.write('a')
  await vi.advanceTimersByTimeAsync(0)
  before.sender.stop()
  const { sender, posted, shown } = tab(kept)
  expect(shown()).toEqual([['a', 'sending']])
  sender.wake()
  await vi.runAllTimersAsync()
  expect(posted).toEqual(['a'])
  expect(kept.length).toBe(0)
})

test('after "too many" the next try waits as long as the server said', async () => {
  const { write, posted } = tab(storage(), [{ kind: 'later', seconds: 7, message: 'Slowly.' }])
  write('a')
  await vi.advanceTimersByTimeAsync(6_900)
  expect(posted).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(200)
  expect(posted).toEqual(['a', 'a'])
})

test('what the server refuses stands aside with its reason, holds nothing up, and can be tried again', async () => {
  const { write, posted, sender, shown, outbox } = tab(storage(), [
    { kind: 'refused', status: 409, message: 'Other words.' },
  ])
  write('a')
  write('b')
  await vi.runAllTimersAsync()
  expect(shown()).toEqual([
    ['a', 'refused'],
    ['b', 'sent'],
  ])
  expect(outbox.list()).toMatchObject([{ clientId: 'a', refused: 'Other words.' }])
  sender.retry('a')
  await vi.runAllTimersAsync()
  expect(posted).toEqual(['a', 'b', 'a'])
  expect(outbox.list()).toEqual([])
})
