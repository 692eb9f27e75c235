import { useEffect } from 'react'
import type { ChatSession } from './chat-session'

/** Counts unread answers in the title of the page, and tells the server what was on the screen. */
export function useAttention(session: ChatSession, unread: number, last: number, isShown: boolean) {
  useEffect(() => {
    if (!unread) return
    const title = document.title.replace(/^\(\d+\) /, '')
    document.title = `(${unread}) ${title}`
    return () => void (document.title = title)
  }, [unread])

  useEffect(() => {
    if (!isShown || !last) return
    const look = () => document.visibilityState === 'visible' && session.seen()
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [session, last, isShown])
}
