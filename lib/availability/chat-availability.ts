import type { Store } from '@/lib/store'
import { openingHours } from './opening-hours'
import type { ChatAvailability } from './schema'

/** Somebody with a live stream of the desk, and how many chats are theirs. */
export type AgentHere = { away: boolean; capacity: number; chats: number }

/** Whether "chat with us" can be said: within hours, an agent here, below what they take side by side. */
export function chatAvailability(
  store: Store,
  here: readonly AgentHere[],
  now: Date,
): Omit<ChatAvailability, 'waiting'> {
  if (store.chat === false) return { available: false, reason: 'closed', back: null }
  const { open, next } = openingHours(store, now)
  if (!open) return { available: false, reason: 'closed', back: next?.toJSDate().toISOString() ?? null }
  const present = here.filter(({ away }) => !away)
  if (present.length === 0) return { available: false, reason: 'nobody', back: null }
  const hasRoom = present.some(({ capacity, chats }) => chats < capacity)
  return { available: hasRoom, reason: hasRoom ? 'open' : 'full', back: null }
}
