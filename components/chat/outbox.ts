import type { OwnMessage } from './chat-state'
import type { ChatFile } from './chat-wire'

const prefix = 'askwell.chat.unsent.'

/** What goes along with the first message. */
export type Carried = {
  page?: string
  query?: string
  searchId?: string
  articles?: string[]
  language?: string
}

/** A message that the server has not acknowledged. */
export type Unsent = {
  clientId: string
  /** none: the message begins a conversation, or follows one that does */
  conversation: string | null
  body: string
  at: string
  begins?: Carried
  files?: ChatFile[]
  refused?: string
}

type Kept = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/**
 * Keeps unsent messages over reloads and closed tabs. Each stands under a key of its own, so that tabs which write at
 * the same time take nothing from each other. Without storage they last as long as the page.
 */
export function openOutbox(storage: Kept | null) {
  const inPage = new Map<string, Unsent>()

  const put = (message: Unsent) => {
    inPage.set(message.clientId, message)
    try {
      storage?.setItem(prefix + message.clientId, JSON.stringify(message))
    } catch {
      // Full or forbidden: the page still has it.
    }
  }

  return {
    put,
    remove(clientId: string) {
      inPage.delete(clientId)
      storage?.removeItem(prefix + clientId)
    },
    /** Oldest first. */
    list(): Unsent[] {
      const all = new Map(inPage)
      for (const message of storage ? stored(storage) : []) all.set(message.clientId, message)
      return [...all.values()].sort((one, other) => one.at.localeCompare(other.at))
    },
    /** The clientId that a storage event of another tab is about. */
    idIn: (key: string | null) => (key?.startsWith(prefix) ? key.slice(prefix.length) : undefined),
    /** Another tab is done with it. */
    forget: (clientId: string) => void inPage.delete(clientId),
  }
}

export type Outbox = ReturnType<typeof openOutbox>

function stored(storage: Kept): Unsent[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix)).flatMap((key) => parsed(storage.getItem(key)))
}

function parsed(value: string | null): Unsent[] {
  try {
    const message = JSON.parse(value ?? '') as Unsent
    return typeof message.clientId === 'string' && typeof message.body === 'string' ? [message] : []
  } catch {
    return []
  }
}

/** The browser's storage, where it has one and lets us. */
export function keptStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** The message as it is shown. */
export function asOwn({ clientId, body, at, files, refused }: Unsent): OwnMessage {
  return { clientId, body, at, files, state: refused === undefined ? 'sending' : 'refused', problem: refused }
}
