import { isHandedTo, isRinging, listOf } from './conversation-lists'
import type { Summary } from './desk-shapes'
import { type InboxState, summariesOf } from './inbox-state'

/**
 * Chats that call for this person: handed to them and not yet opened, or untaken, while there is room beside their own
 * or nobody took it for so long that it rings everybody.
 */
export function ringingFor(state: InboxState, now: number): Summary[] {
  const { staffId } = state
  const all = summariesOf(state)
  const mine = listOf('mine', all, staffId, now).filter(({ channel }) => channel === 'chat').length
  const isAway = state.here.some(({ id, away }) => id === staffId && away)
  const hasRoom = !isAway && mine < state.capacity
  return all
    .filter(
      (summary) =>
        isHandedTo(staffId, summary, now) || (isRinging(summary, now) && (summary.rangAt || hasRoom)),
    )
    .sort((one, other) => Date.parse(callsSince(one)) - Date.parse(callsSince(other)))
}

/** Since when a chat calls for whom it calls. */
export function callsSince({ handedAt, waitingSince }: Summary): string {
  return (handedAt ?? waitingSince)!
}
