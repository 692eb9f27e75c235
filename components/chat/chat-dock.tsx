'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import { Chat } from './chat'
import styles from './chat-dock.module.css'
import { chatDoor } from './chat-doorway'
import { unreadAnswers } from './chat-state'
import { type ChatWords, fill } from './chat-words'
import { useAttention } from './use-attention'
import { useChat } from './use-chat'
import { usePanel } from './use-panel'

/** The chat on a page: a panel in its corner, the whole screen on a phone; closed, a button with what is unread. */
export function ChatDock({ language }: { language: string }) {
  const { session, view, words } = useChat(language)
  const { isOpen, href, from } = useSyncExternalStore(chatDoor.subscribe, chatDoor.get, chatDoor.get)
  const panel = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isShown = isOpen && words !== null
  const unread = unreadAnswers(view.chat)
  useAttention(session, unread, view.chat.log.length, isShown)

  const close = useCallback(() => {
    chatDoor.close()
    // The button in the corner is drawn first.
    setTimeout(() => (from?.isConnected ? from : button.current)?.focus({ preventScroll: true }))
  }, [from])
  usePanel(panel, isShown, close)

  if (!words) return null
  const isGoing = view.id !== null || view.chat.own.length > 0
  return (
    <div className={styles.dock}>
      <Announcement unread={isOpen ? 0 : unread} name={view.chat.log.at(-1)?.name} words={words} />
      {isOpen && (
        <div ref={panel} className={styles.panel} role="dialog" aria-label={words.title} tabIndex={-1}>
          <Chat {...{ session, view, words, language, href }} onClose={close} />
        </div>
      )}
      {!isOpen && isGoing && (
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-haspopup="dialog"
          aria-label={unread ? fill(words['yours-unread'], { count: unread }) : undefined}
          onClick={(event) => chatDoor.open(href, event.currentTarget)}
        >
          <Bubble />
          {words.yours}
          {unread > 0 && <span className={styles.badge}>{unread}</span>}
        </button>
      )}
    </div>
  )
}

function Bubble() {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d="M4 5h16v11H10l-4 4v-4H4z" />
    </svg>
  )
}

/** Says aloud that an answer came, when there is time. */
function Announcement({ unread, name, words }: { unread: number; name?: string; words: ChatWords }) {
  const sentence = name ? fill(words['new-answer'], { name }) : words['new-answer-nameless']
  return (
    <div className={styles.said} role="status">
      {unread > 0 && `${sentence} (${unread})`}
    </div>
  )
}
