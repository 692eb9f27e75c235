'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { Chat } from './chat'
import styles from './chat-on-page.module.css'
import { unreadAnswers } from './chat-state'
import { useAttention } from './use-attention'
import { useChat } from './use-chat'

type Props = {
  language: string
  /** where a letter would be written instead */
  href: string
  /** the chat that the server shows */
  wanted?: string
  /** the same chat as a page without scripts shows it */
  children: ReactNode
}

const never = () => () => {}

/** The chat as a page of its own; until the script is there, and where none runs, what the server made. */
export function ChatOnPage({ children, ...props }: Props) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return isInBrowser ? <LiveChat {...props} fallback={children} /> : children
}

function LiveChat({ language, href, wanted, fallback }: Omit<Props, 'children'> & { fallback: ReactNode }) {
  const { session, view, words } = useChat(language, wanted)
  useAttention(session, unreadAnswers(view.chat), view.chat.log.length, true)
  if (!words || view.phase === 'loading') return fallback
  return (
    <div className={styles.page}>
      <Chat {...{ session, view, words, language }} href={href} />
    </div>
  )
}
