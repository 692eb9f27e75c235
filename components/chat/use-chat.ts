import { useEffect, useState, useSyncExternalStore } from 'react'
import { ChatSession } from './chat-session'
import type { ChatView } from './chat-view'
import { type ChatWords, chatWords } from './chat-words'

let session: ChatSession | undefined

type Shown = { session: ChatSession; view: ChatView; words: ChatWords | null }

/** The chat of this page: one session for all that shows it, and the sentences it is told in. */
export function useChat(language: string, wanted?: string): Shown {
  const [own] = useState(() => (session ??= new ChatSession(wanted)))
  const view = useSyncExternalStore(own.view.subscribe, own.view.get, own.view.get)
  const [words, setWords] = useState<ChatWords | null>(null)
  useEffect(() => void chatWords(language).then(setWords), [language])
  return { session: own, view, words }
}
