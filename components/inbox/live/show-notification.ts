import type { Summary } from '../desk-shapes'

const key = 'askwell.desk.looked-at'
const fresh = 4_000

/** Notes, for all tabs, that the desk is being looked at. Returns what ends it. */
export function noteLooking(): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') localStorage.setItem(key, String(Date.now()))
  }
  look()
  const timer = setInterval(look, fresh / 2)
  addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    removeEventListener('visibilitychange', look)
  }
}

/** Whether some tab of the desk is on the screen. */
export function isSeen(): boolean {
  if (document.visibilityState === 'visible') return true
  return Date.now() - Number(localStorage.getItem(key)) < fresh
}

/** A desktop notification that leads to the conversation; nothing where it was not allowed. */
export function notify(title: string, { id, preview, subject }: Summary): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  try {
    const shown = new Notification(title, { body: preview || subject, tag: id, icon: '/favicon.svg' })
    shown.onclick = () => {
      window.focus()
      location.assign(`/desk/inbox/${id}`)
    }
  } catch {
    // Phones show notifications from a service worker only.
  }
}
