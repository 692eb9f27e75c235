import type { ChatChange } from './chat-state'

/** What one tab tells the others of the same browser. */
export type TabNews =
  { kind: 'adopted'; id: string } | { kind: 'change'; id: string | null; change: ChatChange }

/** A wire between the tabs; where a browser has none, each tab reads the log by itself. */
export function openTabChannel(heard: (news: TabNews) => void) {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {} }
  const channel = new BroadcastChannel('askwell.chat')
  channel.onmessage = ({ data }) => heard(data as TabNews)
  return { tell: (news: TabNews) => channel.postMessage(news) }
}

export type TabChannel = { tell: (news: TabNews) => void }
