import { useEffect } from 'react'
import { ChatComposer } from './chat-composer'
import { ChatEnd } from './chat-end'
import { ChatHead } from './chat-head'
import { ChatNotes } from './chat-notes'
import type { ChatProps } from './chat-props'
import { ChatThread } from './chat-thread'
import styles from './chat.module.css'

const everyMinute = 60_000

/** A whole chat: who is there, what was said, what happens now, and where to write. */
export function Chat({ onClose, ...chat }: ChatProps & { onClose?: () => void }) {
  const { session, view } = chat
  const isAnswered = view.chat.facts.agent !== null
  useEffect(() => {
    if (isAnswered) return
    void session.askAvailability()
    const timer = setInterval(
      () => document.visibilityState === 'visible' && session.askAvailability(),
      everyMinute,
    )
    return () => clearInterval(timer)
  }, [session, isAnswered])
  return (
    <div className={styles.chat}>
      <ChatHead {...chat} onClose={onClose} />
      <ChatThread {...chat}>
        <ChatNotes {...chat} />
        {view.chat.facts.state === 'resolved' && <ChatEnd key={view.id} {...chat} />}
      </ChatThread>
      <ChatComposer {...chat} />
    </div>
  )
}
