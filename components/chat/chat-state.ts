import type { ChatFacts, ChatFile, ChatMessage } from './chat-wire'

/** A message of one's own that the log does not show yet. */
export type OwnMessage = {
  clientId: string
  body: string
  at: string
  files?: readonly ChatFile[]
  /** sending: on its way · unsent: tried in vain, tried again by itself · refused: the server said why not · sent: stored */
  state: 'sending' | 'unsent' | 'refused' | 'sent'
  /** where the server put it */
  seq?: number
  /** what the server said */
  problem?: string
}

export type ChatState = {
  /** the messages 1, 2, 3 … without a hole */
  log: readonly ChatMessage[]
  /** messages that came before those in front of them; shown once these are there */
  beyond: readonly ChatMessage[]
  /** what stands after the log, in the order it was written */
  own: readonly OwnMessage[]
  facts: ChatFacts
  /** who is typing, and until when that is believed */
  typing: { name: string; until: number } | null
}

export type ChatChange =
  | { kind: 'received'; messages: readonly ChatMessage[] }
  | { kind: 'facts'; facts: Partial<ChatFacts> }
  | { kind: 'wrote'; message: OwnMessage }
  | { kind: 'own'; clientId: string; state: OwnMessage['state']; seq?: number; problem?: string }
  | { kind: 'dropped'; clientId: string }
  | { kind: 'typing'; name: string; until: number }

const noFacts: ChatFacts = {
  state: 'open',
  seenSeq: 0,
  byMail: false,
  email: null,
  helped: null,
  agent: null,
  queue: null,
}

export const emptyChat: ChatState = { log: [], beyond: [], own: [], facts: noFacts, typing: null }

/** The last message up to which nothing is missing: where to ask on. */
export const lastRead = (state: ChatState): number => state.log.length

/** Whether something came for which something before it is missing. */
export const hasHole = (state: ChatState): boolean => state.beyond.length > 0

/** Answers the shopper has not had on the screen. */
export function unreadAnswers({ log, facts }: ChatState): number {
  return log.filter(({ author, seq }) => author === 'staff' && seq > facts.seenSeq).length
}

/**
 * What is shown after `change`. Whatever comes twice, late, in another order or from another tab: the log is the
 * server's, complete up to its end, and a message of one's own stands after it until the log has it.
 */
export function changeChat(state: ChatState, change: ChatChange): ChatState {
  switch (change.kind) {
    case 'received':
      return receive(state, change.messages)
    case 'facts':
      return { ...state, facts: withFacts(state.facts, change.facts) }
    case 'wrote':
      return isKnown(state, change.message) ? state : { ...state, own: [...state.own, change.message] }
    case 'own':
      return { ...state, own: notInLog(state.log, state.own.map(changed(change))) }
    case 'dropped':
      return { ...state, own: state.own.filter(({ clientId }) => clientId !== change.clientId) }
    case 'typing':
      return { ...state, typing: { name: change.name, until: change.until } }
  }
}

function receive(state: ChatState, messages: readonly ChatMessage[]): ChatState {
  const bySeq = new Map(state.beyond.map((message) => [message.seq, message]))
  for (const message of messages) if (message.seq > state.log.length) bySeq.set(message.seq, message)
  const log = [...state.log]
  for (let next = bySeq.get(log.length + 1); next; next = bySeq.get(log.length + 1)) {
    log.push(next)
    bySeq.delete(next.seq)
  }
  if (log.length === state.log.length && bySeq.size === state.beyond.length) return state
  const isAnswered = log.slice(state.log.length).some(({ author }) => author === 'staff')
  const beyond = [...bySeq.values()].sort((one, other) => one.seq - other.seq)
  return { ...state, log, beyond, own: notInLog(log, state.own), typing: isAnswered ? null : state.typing }
}

/** What was seen stays seen, whichever answer about it comes last. */
function withFacts(known: ChatFacts, told: Partial<ChatFacts>): ChatFacts {
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  return { ...known, ...given, seenSeq: Math.max(known.seenSeq, told.seenSeq ?? 0) }
}

function isKnown({ log, own }: ChatState, { clientId }: OwnMessage): boolean {
  return [...log, ...own].some((message) => message.clientId === clientId)
}

const changed =
  ({ clientId, state, seq, problem }: Extract<ChatChange, { kind: 'own' }>) =>
  (message: OwnMessage): OwnMessage => {
    // Stored is stored: a slower try that failed says nothing about it.
    if (message.clientId !== clientId || message.state === 'sent') return message
    return { ...message, state, seq, problem }
  }

function notInLog(log: readonly ChatMessage[], own: readonly OwnMessage[]): readonly OwnMessage[] {
  const stored = new Set(log.map(({ clientId }) => clientId))
  return own.filter(({ clientId, seq }) => !stored.has(clientId) && !(seq && seq <= log.length))
}
