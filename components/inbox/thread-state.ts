import type { DeskMessage, Detail, Facts, Happening } from './desk-shapes'

/** One conversation as this browser knows it. */
export type Thread = {
  /** by seq, each once */
  messages: DeskMessage[]
  happenings: Happening[]
  facts: Facts | null
  viewing: string[]
  typing: { name: string; isShopper: boolean; until: number } | null
  /** how often something said that the server knows more, and which of these a reading has answered */
  wanted: number
  read: number
  isGone: boolean
}

export const emptyThread: Thread = {
  messages: [],
  happenings: [],
  facts: null,
  viewing: [],
  typing: null,
  wanted: 1,
  read: 0,
  isGone: false,
}

/** The seq up to which no message is missing: what comes after is asked for. */
export function completeUpTo({ messages }: Thread): number {
  let seq = 0
  for (const message of messages) {
    if (message.seq !== seq + 1) break
    seq = message.seq
  }
  return seq
}

/** The messages that can be shown: those before the first hole. */
export function shownMessages(thread: Thread): DeskMessage[] {
  return thread.messages.slice(0, completeUpTo(thread))
}

export function needsReading(thread: Thread): boolean {
  return !thread.isGone && thread.wanted > thread.read
}

export function withMessages(thread: Thread, more: readonly DeskMessage[]): Thread {
  const bySeq = new Map(thread.messages.map((message) => [message.seq, message]))
  for (const message of more) bySeq.set(message.seq, message)
  const messages = [...bySeq.values()].sort((one, other) => one.seq - other.seq)
  const merged = { ...thread, messages }
  return completeUpTo(merged) < messages.length ? { ...merged, wanted: thread.wanted + 1 } : merged
}

/** `thread` with what a reading brought; `asked` is what was wanted when it began. */
export function withDetail(thread: Thread, detail: Detail, asked: number): Thread {
  const { page, articles, searches, ratings, earlier, shopperSeenSeq } = detail
  const { blocked, blockable, helped, ratingComment, viewing = [] } = detail
  const known = new Map(thread.happenings.map((happening) => [happening.id, happening]))
  for (const happening of detail.events) known.set(happening.id, happening)
  const read = Math.max(thread.read, asked)
  const merged = withMessages({ ...thread, read }, detail.messages)
  return {
    ...merged,
    // A server that knows more than it said (an answer is cut at some length) is asked again.
    wanted: completeUpTo(merged) < detail.lastSeq ? Math.max(merged.wanted, read + 1) : merged.wanted,
    happenings: [...known.values()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    facts: {
      page,
      articles,
      searches,
      ratings,
      earlier,
      shopperSeenSeq: Math.max(shopperSeenSeq, thread.facts?.shopperSeenSeq ?? 0),
      blocked,
      blockable,
      helped,
      ratingComment,
    },
    viewing,
  }
}
