import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOf } from './conversation-lists'
import type { DeskMessage, Detail, Summary } from './desk-shapes'
import { emptyInbox, type InboxState, inboxReducer, summariesOf } from './inbox-state'
import { ringingFor } from './ringing'
import { completeUpTo, needsReading, shownMessages } from './thread-state'

const numRuns = process.env.EXPLORE ? 20_000 : 300
const now = Date.parse('2026-03-02T12:00:00Z')
const minute = (count: number) => new Date(now + count * 60_000).toISOString()

function summary(given: Partial<Summary> = {}): Summary {
  return {
    id: 'one',
    channel: 'chat',
    state: 'open',
    subject: 'Where is my parcel?',
    shopperName: 'Ana',
    shopperEmail: null,
    language: 'en',
    query: null,
    lastSeq: 1,
    lastAt: minute(-5),
    createdAt: minute(-5),
    waitingSince: minute(-5),
    assignedTo: null,
    snoozedUntil: null,
    tags: [],
    preview: '',
    mailFailed: false,
    updatedAt: minute(-5),
    ...given,
  }
}

const message = (seq: number): DeskMessage => ({
  seq,
  author: seq % 2 ? 'shopper' : 'staff',
  staff: null,
  body: `message ${seq}`,
  at: minute(seq),
  attachments: [],
})

function detail(upTo: number, after: number): Detail {
  return {
    ...summary({ lastSeq: upTo, updatedAt: minute(upTo) }),
    page: null,
    articles: [],
    searches: [],
    ratings: [],
    shopperSeenSeq: 0,
    blocked: false,
    blockable: true,
    helped: null,
    ratingComment: null,
    // As the server does: a long conversation comes in pieces.
    messages: Array.from({ length: upTo }, (_, at) => message(at + 1)).slice(after, after + 5),
    events: [],
  }
}

const hear = (state: InboxState, data: DeskMessage) =>
  inboxReducer(state, {
    type: 'event',
    event: { kind: 'message', data: { conversationId: 'one', message: data } },
    now,
  })
const tell = (state: InboxState, data: Summary) =>
  inboxReducer(state, { type: 'event', event: { kind: 'conversation', data }, now })
const opened = () => inboxReducer(emptyInbox('me'), { type: 'open', conversationId: 'one', keep: [] })
const thread = (state: InboxState) => state.threads.one!

test('whatever is lost, doubled or overtaken on the way, a conversation shows the log, and never a hole', () => {
  const happening = fc.record({
    what: fc.constantFrom('message', 'summary', 'read', 'cut'),
    seq: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(happening, { maxLength: 60 }), (length, steps) => {
      let state = opened()
      for (const { what, seq: any } of steps) {
        const seq = Math.min(any, length)
        if (what === 'message') state = hear(state, message(seq))
        if (what === 'summary') state = tell(state, summary({ lastSeq: seq, updatedAt: minute(seq) }))
        // An answer may be older than what is known by then, and to a question asked long ago.
        if (what === 'read')
          state = inboxReducer(state, {
            type: 'detail',
            detail: detail(seq, Math.min(completeUpTo(thread(state)), seq)),
            asked: thread(state).wanted,
          })
        if (what === 'cut') state = inboxReducer(state, { type: 'connection', connection: 'reconnecting' })
        const shown = shownMessages(thread(state)).map((one) => one.seq)
        expect(shown).toEqual(shown.map((_, at) => at + 1))
      }
      state = inboxReducer(state, { type: 'connection', connection: 'reconnecting' })
      state = inboxReducer(state, { type: 'connection', connection: 'live' })
      for (let reading = 0; needsReading(thread(state)); reading++) {
        expect(reading).toBeLessThan(20)
        const asked = thread(state).wanted
        state = inboxReducer(state, {
          type: 'detail',
          detail: detail(length, completeUpTo(thread(state))),
          asked,
        })
      }
      expect(shownMessages(thread(state)).map((one) => one.body)).toEqual(
        Array.from({ length }, (_, at) => `message ${at + 1}`),
      )
    }),
    { numRuns },
  )
})

test('of two summaries the newer one counts, in whatever order they arrive', () => {
  const taken = summary({ assignedTo: { id: 'ben', name: 'Ben' }, updatedAt: minute(2) })
  const state = tell(tell(emptyInbox('me'), taken), summary({ updatedAt: minute(1) }))
  expect(summariesOf(state)[0]?.assignedTo?.name).toBe('Ben')
})

test('a list read again forgets what left it meanwhile, but not what came while it was being read', () => {
  let state = tell(emptyInbox('me'), summary({ id: 'left' }))
  const asked = state.clock
  state = tell(state, summary({ id: 'came' }))
  const answer = { conversations: [summary({ id: 'stayed' })], total: 1, pages: 1, counts: {} }
  state = inboxReducer(state, { type: 'list', view: 'unassigned', page: 1, words: '', answer, asked, now })
  const shown = listOf('unassigned', summariesOf(state), 'me', now).map(({ id }) => id)
  expect(shown.sort()).toEqual(['came', 'stayed'])
})

test('who waits longest stands first, and a snoozed conversation stands apart until its time', () => {
  const all = [
    summary({ id: 'answered', waitingSince: null, lastAt: minute(-1) }),
    summary({ id: 'short', waitingSince: minute(-2) }),
    summary({ id: 'long', waitingSince: minute(-9) }),
    summary({ id: 'sleeps', snoozedUntil: minute(30) }),
    summary({ id: 'done', state: 'resolved' }),
  ]
  const ids = (view: Parameters<typeof listOf>[0], at = now) =>
    listOf(view, all, 'me', at).map(({ id }) => id)
  expect(ids('all')).toEqual(['long', 'short', 'answered'])
  expect(ids('snoozed')).toEqual(['sleeps'])
  expect(ids('resolved')).toEqual(['done'])
  expect(ids('all', now + 31 * 60_000)).toContain('sleeps')
})

test('a waiting chat rings until somebody takes it, but not whoever is away or full, unless nobody took it for long', () => {
  const ringing = (state: InboxState) => ringingFor(state, now).map(({ id }) => id)
  let state = tell(emptyInbox('me'), summary())
  expect(ringing(state)).toEqual(['one'])
  expect(ringing(tell(state, summary({ channel: 'email', updatedAt: minute(1) })))).toEqual([])
  for (const id of ['a', 'b', 'c', 'd'])
    state = tell(state, summary({ id, assignedTo: { id: 'me', name: 'Me' } }))
  expect(ringing(state)).toEqual([])
  state = tell(state, summary({ rangAt: minute(0) }))
  expect(ringing(state)).toEqual(['one'])
  state = tell(state, summary({ assignedTo: { id: 'ben', name: 'Ben' }, updatedAt: minute(1) }))
  expect(ringing(state)).toEqual([])
  const here = [{ id: 'me', name: 'Me', away: true }]
  state = inboxReducer(tell(emptyInbox('me'), summary()), {
    type: 'event',
    event: { kind: 'presence', data: { here } },
    now,
  })
  expect(ringing(state)).toEqual([])
})

test('a chat that was handed over rings the one who got it, with or without room, until they have opened it', () => {
  const handed = summary({
    ...{ assignedTo: { id: 'me', name: 'Me' }, handedAt: minute(0), updatedAt: minute(0) },
    waitingSince: null,
  })
  const ringing = (staffId: string, ...summaries: Summary[]) =>
    ringingFor(summaries.reduce(tell, { ...emptyInbox(staffId), capacity: 0 }), now).map(({ id }) => id)
  expect(ringing('me', handed)).toEqual(['one'])
  expect(ringing('ben', handed)).toEqual([])
  expect(ringing('me', handed, { ...handed, handedAt: null })).toEqual([])
  expect(ringing('me', { ...handed, channel: 'email' })).toEqual([])
  expect(ringing('me', { ...handed, state: 'resolved' })).toEqual([])
})

test('a fifth conversation makes the oldest without a draft leave its place', () => {
  const open = (state: InboxState, conversationId: string) =>
    inboxReducer(state, { type: 'open', conversationId, keep: ['a'] })
  expect(['a', 'b', 'c', 'd', 'e'].reduce(open, emptyInbox('me')).tabs).toEqual(['a', 'c', 'd', 'e'])
})
