import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChatChange, changeChat, emptyChat, hasHole, lastRead, unreadAnswers } from './chat-state'
import type { ChatMessage } from './chat-wire'

const at = '2026-11-22T12:00:00.000Z'
const attachments: ChatMessage['attachments'] = []
const answer = (seq: number): ChatMessage => ({
  seq,
  author: 'staff',
  name: 'Ana',
  body: `${seq}`,
  at,
  attachments,
})
const wrote = (clientId: string): ChatChange => ({
  kind: 'wrote',
  message: { clientId, body: clientId, at, state: 'sending' },
})
const after = (...changes: ChatChange[]) => changes.reduce(changeChat, emptyChat)

/** A conversation as the server holds it: who wrote each message. */
const conversation = fc.array(fc.boolean(), { minLength: 1, maxLength: 25 }).map((isOwn): ChatMessage[] =>
  isOwn.map((own, index) =>
    own
      ? {
          seq: index + 1,
          author: 'shopper',
          clientId: `own-${index + 1}`,
          body: `${index + 1}`,
          at,
          attachments,
        }
      : answer(index + 1),
  ),
)

/** What reaches a browser about `log`, in any order and as often as it likes. */
const news = (log: ChatMessage[]) => {
  const own = log.filter(({ clientId }) => clientId)
  const received = fc
    .tuple(fc.nat(log.length), fc.nat(log.length))
    .map(([one, other]): ChatChange => ({ kind: 'received', messages: log.slice(one, other) }))
  const single = fc
    .nat(log.length - 1)
    .map((index): ChatChange => ({ kind: 'received', messages: [log[index]!] }))
  if (!own.length) return fc.oneof(received, single)
  const one = fc.nat(own.length - 1).map((index) => own[index]!)
  return fc.oneof(
    received,
    single,
    one.map(({ clientId }) => wrote(clientId!)),
    one.map(({ clientId, seq }): ChatChange => ({ kind: 'own', clientId: clientId!, state: 'sent', seq })),
    one.map(({ clientId }): ChatChange => ({ kind: 'own', clientId: clientId!, state: 'unsent' })),
  )
}

test('whatever the order of answers, events and replays, the list is the log without holes or doubles', () => {
  const arrivals = conversation.chain((log) =>
    fc.tuple(fc.constant(log), fc.array(news(log), { maxLength: 80 })),
  )
  fc.assert(
    fc.property(arrivals, ([log, changes]) => {
      let state = emptyChat
      for (const change of changes) {
        const before = state
        state = changeChat(state, change)
        expect(state.log).toEqual(log.slice(0, state.log.length))
        expect(state.log.length).toBeGreaterThanOrEqual(before.log.length)
        expect(hasHole(state)).toBe(state.beyond.length > 0)
        const shown = [...state.log, ...state.own].map(({ clientId, seq }) => clientId ?? seq)
        expect(new Set(shown).size).toBe(shown.length)
        // What was written stays on the screen, before and after the log has it.
        for (const { clientId } of before.own) expect(shown).toContain(clientId)
      }
      state = changeChat(state, { kind: 'received', messages: log.slice(lastRead(state)) })
      expect(state.log).toEqual(log)
      expect(state.own).toEqual([])
      expect(hasHole(state)).toBe(false)
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  )
})

test('an answer that comes before the one in front of it waits, and is shown in its place', () => {
  const early = after({ kind: 'received', messages: [answer(1), answer(3)] })
  expect(early.log.map(({ seq }) => seq)).toEqual([1])
  expect([hasHole(early), lastRead(early)]).toEqual([true, 1])
  const filled = changeChat(early, { kind: 'received', messages: [answer(2), answer(3)] })
  expect(filled.log.map(({ seq }) => seq)).toEqual([1, 2, 3])
})

test('a message that is stored is not shown as unsent because a slower try failed', () => {
  const sent: ChatChange = { kind: 'own', clientId: 'a', state: 'sent', seq: 2 }
  const state = after(wrote('a'), sent, { kind: 'own', clientId: 'a', state: 'unsent' })
  expect(state.own).toMatchObject([{ clientId: 'a', state: 'sent', seq: 2 }])
})

test('answers count as unread until they were seen, and an older word does not undo that', () => {
  const got: ChatChange = { kind: 'received', messages: [answer(1), answer(2)] }
  const seen: ChatChange = { kind: 'facts', facts: { seenSeq: 2 } }
  expect(unreadAnswers(after(got))).toBe(2)
  expect(unreadAnswers(after(got, seen, { kind: 'facts', facts: { seenSeq: 1 } }))).toBe(0)
})

test('an answer ends the sign that its writer is typing', () => {
  const typing: ChatChange = { kind: 'typing', name: 'Ana', until: 1 }
  expect(after(typing).typing).not.toBeNull()
  expect(after(typing, { kind: 'received', messages: [answer(1)] }).typing).toBeNull()
})
