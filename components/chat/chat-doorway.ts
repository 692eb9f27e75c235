import type { Availability } from './chat-wire'

const openKey = 'askwell.chat.open'
const knownKey = 'askwell.chat.known'
/** Under one of them a browser keeps that a chat stands open or goes on. */
export const chatKeys = [openKey, knownKey]

type Door = {
  isOpen: boolean
  /** whether the panel's script is needed on this page */
  isWanted: boolean
  /** where a letter would be written from here; says what was searched and read */
  href: string
  /** what had the focus before */
  from: HTMLElement | null
}

let door: Door = { isOpen: false, isWanted: false, href: '/contact', from: null }
const listeners = new Set<() => void>()

function set(change: Partial<Door>) {
  door = { ...door, ...change }
  for (const listener of listeners) listener()
}

function inStorage(
  kind: 'localStorage' | 'sessionStorage',
  key: string,
  value?: string | null,
): string | null {
  try {
    if (value === null) window[kind].removeItem(key)
    else if (value !== undefined) window[kind].setItem(key, value)
    return window[kind].getItem(key)
  } catch {
    return null // A browser without storage: the chat lasts as long as the page, and the cookie finds it again.
  }
}

/** Whether the panel stands open in this tab, over all pages; shared by the ways to it and by the panel. */
export const chatDoor = {
  get: () => door,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  open(href: string, from: HTMLElement | null) {
    inStorage('sessionStorage', openKey, '1')
    set({ isOpen: true, isWanted: true, href, from })
  },
  close() {
    inStorage('sessionStorage', openKey, null)
    set({ isOpen: false })
  },
  /** On the next page of this tab the panel is closed. */
  stayBehind: () => void inStorage('sessionStorage', openKey, null),
  /** Takes up again what stood open, or a chat that goes on in this browser. */
  resume() {
    const isOpen = inStorage('sessionStorage', openKey) === '1'
    if (isOpen || inStorage('localStorage', knownKey)) set({ isOpen, isWanted: true })
  },
  /** Whether this browser has a chat, so that pages without one need not ask. */
  remember: (hasChat: boolean) => void inStorage('localStorage', knownKey, hasChat ? '1' : null),
}

let asked: Promise<Availability | null> | undefined

/** Whether somebody is there now; asked once per page, because pages come from a cache. Null when nobody can say. */
export function askAvailability(): Promise<Availability | null> {
  return (asked ??= fetch('/api/chat', { cache: 'no-store' })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Availability>) : null))
    .catch(() => null))
}
