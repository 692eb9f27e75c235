import { listOf } from './conversation-lists'
import type {
  Colleague,
  Counts,
  DeskEvent,
  DeskMessage,
  Detail,
  ListAnswer,
  Summary,
  View,
} from './desk-shapes'
import { openTab } from './open-tab'
import { type Thread, withDetail, withMessages } from './thread-state'

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'signed-out'

/** All the desk knows in this browser. Nothing in it is the truth: what is missing is read again. */
export type InboxState = {
  staffId: string
  capacity: number
  connection: Connection
  /** how often everything was to be read again */
  readings: number
  /** counts what arrived, so that an answer knows what is newer than its question */
  clock: number
  known: Record<string, { summary: Summary; touched: number }>
  threads: Record<string, Thread>
  tabs: string[]
  counts: Counts
  totals: Partial<Record<View, { total: number; pages: number; page: number }>>
  found: { words: string; view: View; ids: string[]; total: number } | null
  here: Colleague[]
}

export type InboxAction =
  | { type: 'event'; event: DeskEvent; now: number }
  | { type: 'connection'; connection: Connection }
  | { type: 'list'; view: View; page: number; words: string; answer: ListAnswer; asked: number; now: number }
  | { type: 'detail'; detail: Detail; asked: number }
  | { type: 'accepted'; conversationId: string; message: DeskMessage }
  | { type: 'gone'; conversationId: string }
  | { type: 'open'; conversationId: string; keep: readonly string[] }
  | { type: 'close'; conversationId: string }
  | { type: 'restore'; tabs: string[] }
  | { type: 'away'; away: boolean }
  | { type: 'clear-search' }
  /** read one conversation again, or all that is shown */
  | { type: 'ask'; conversationId?: string }

export function emptyInbox(staffId: string): InboxState {
  return {
    staffId,
    capacity: 4,
    connection: 'connecting',
    readings: 0,
    clock: 1,
    known: {},
    threads: {},
    tabs: [],
    counts: {},
    totals: {},
    found: null,
    here: [],
  }
}

/** A summary that is older than the known one is dropped: events overtake each other. */
function learn(state: InboxState, summary: Summary): InboxState {
  const known = state.known[summary.id]
  if (known && isOlder(summary, known.summary)) return state
  const clock = state.clock + 1
  return { ...state, clock, known: { ...state.known, [summary.id]: { summary, touched: clock } } }
}

function isOlder(one: Summary, other: Summary): boolean {
  if (one.updatedAt && other.updatedAt) return Date.parse(one.updatedAt) < Date.parse(other.updatedAt)
  return one.lastSeq < other.lastSeq
}

function changeThread(state: InboxState, id: string, change: (thread: Thread) => Thread): InboxState {
  const thread = state.threads[id]
  return thread ? { ...state, threads: { ...state.threads, [id]: change(thread) } } : state
}

const askAgain = (thread: Thread): Thread => ({ ...thread, wanted: thread.wanted + 1 })

function askAllAgain(state: InboxState): InboxState {
  const threads = Object.entries(state.threads).map(([id, thread]) => [id, askAgain(thread)] as const)
  return { ...state, readings: state.readings + 1, threads: Object.fromEntries(threads) }
}

function onEvent(state: InboxState, event: DeskEvent, now: number): InboxState {
  switch (event.kind) {
    case 'hello':
      return { ...state, capacity: event.data.capacity ?? state.capacity }
    case 'resync':
      return askAllAgain(state)
    case 'conversation':
      return changeThread(learn(state, event.data), event.data.id, askAgain)
    case 'message':
      return changeThread(state, event.data.conversationId, (thread) => ({
        ...withMessages(thread, [event.data.message]),
        typing: null,
      }))
    case 'typing': {
      const { conversationId, author, name } = event.data
      const typing = { name: name ?? '', isShopper: author === 'shopper', until: now + 6_000 }
      return changeThread(state, conversationId, (thread) => ({ ...thread, typing }))
    }
    case 'viewing':
      return changeThread(state, event.data.conversationId, (thread) => ({
        ...thread,
        viewing: event.data.names,
      }))
    case 'counts':
      return { ...state, counts: { ...state.counts, ...event.data } }
    case 'presence':
      return { ...state, here: event.data.here }
  }
}

/** What happened while the stream was away is read, not guessed. */
function onConnection(state: InboxState, connection: Connection): InboxState {
  const next = { ...state, connection }
  return connection === 'live' && state.connection !== 'live' ? askAllAgain(next) : next
}

/** A list as the server gave it: what stands in ours and no longer in the server's is forgotten. */
function onList(state: InboxState, action: Extract<InboxAction, { type: 'list' }>): InboxState {
  const { view, page, words, answer, asked, now } = action
  const { conversations, total, pages, counts } = answer
  const ids = new Set(conversations.map(({ id }) => id))
  const known = { ...state.known }
  if (!words && page === 1) {
    const ours = listOf(view, summariesOf(state), state.staffId, now)
    for (const { id } of ours) if (!ids.has(id) && known[id]!.touched <= asked) delete known[id]
  }
  const learned = conversations.reduce(learn, { ...state, known })
  const next = { ...learned, counts: { ...state.counts, ...counts } }
  if (!words) return { ...next, totals: { ...state.totals, [view]: { total, pages, page } } }
  return { ...next, found: { words, view, ids: conversations.map(({ id }) => id), total } }
}

export function inboxReducer(state: InboxState, action: InboxAction): InboxState {
  switch (action.type) {
    case 'event':
      return onEvent(state, action.event, action.now)
    case 'connection':
      return onConnection(state, action.connection)
    case 'list':
      return onList(state, action)
    case 'detail': {
      const { detail, asked } = action
      return changeThread(learn(state, detail), detail.id, (thread) => withDetail(thread, detail, asked))
    }
    case 'accepted':
      return changeThread(state, action.conversationId, (thread) => withMessages(thread, [action.message]))
    case 'gone':
      return changeThread(state, action.conversationId, (thread) => ({ ...thread, isGone: true }))
    case 'open':
      return openTab(state, action.conversationId, action.keep)
    case 'close':
      return { ...state, tabs: state.tabs.filter((id) => id !== action.conversationId) }
    case 'restore':
      return action.tabs.reduce((next, id) => openTab(next, id, []), state)
    case 'away':
      return { ...state, here: withAway(state, action.away) }
    case 'clear-search':
      return { ...state, found: null }
    case 'ask':
      return action.conversationId ? changeThread(state, action.conversationId, askAgain) : askAllAgain(state)
  }
}

function withAway({ here, staffId }: InboxState, away: boolean): Colleague[] {
  return here.map((person) => (person.id === staffId ? { ...person, away } : person))
}

export function summariesOf({ known }: InboxState): Summary[] {
  return Object.values(known).map(({ summary }) => summary)
}
