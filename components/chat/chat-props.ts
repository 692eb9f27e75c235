import type { ChatSession } from './chat-session'
import type { ChatView } from './chat-view'
import type { ChatWords } from './chat-words'

/** What every part of a chat is given. */
export type ChatProps = {
  session: ChatSession
  view: ChatView
  words: ChatWords
  language: string
  /** where a letter would be written instead; says what was searched and read */
  href: string
}
