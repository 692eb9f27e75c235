import { type ChatState, emptyChat } from './chat-state'
import type { Availability } from './chat-wire'
import type { Connection } from './follow-conversation'

/** All that the panel shows. */
export type ChatView = {
  /** loading: not known yet whether a chat goes on */
  phase: 'loading' | 'ready'
  id: string | null
  chat: ChatState
  connection: Connection
  availability: Availability | null
  /** the first message came when nobody was there */
  isKept: boolean
}

export const emptyView: ChatView = {
  phase: 'loading',
  id: null,
  chat: emptyChat,
  connection: 'off',
  availability: null,
  isKept: false,
}
