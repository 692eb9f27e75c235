import type { Summary, View } from './desk-shapes'

/** Whether a conversation stands in a list of `staffId`, as the server would say. */
export function belongsTo(view: View, summary: Summary, staffId: string, now: number): boolean {
  if (view === 'resolved') return summary.state === 'resolved'
  if (summary.state === 'resolved') return false
  const sleeps = isSnoozed(summary, now)
  if (view === 'snoozed') return sleeps
  if (sleeps) return false
  if (view === 'mine') return summary.assignedTo?.id === staffId
  return view === 'all' || summary.assignedTo === null
}

export function isSnoozed({ snoozedUntil }: Summary, now: number): boolean {
  return snoozedUntil !== null && Date.parse(snoozedUntil) > now
}

/** Who waits longest first, then the rest, as the server has them. */
export function byWaiting(one: Summary, other: Summary): number {
  if (one.waitingSince && other.waitingSince)
    return Date.parse(one.waitingSince) - Date.parse(other.waitingSince)
  if (one.waitingSince || other.waitingSince) return one.waitingSince ? -1 : 1
  return Date.parse(one.lastAt) - Date.parse(other.lastAt)
}

/** The conversations of a list, in its order. */
export function listOf(view: View, known: readonly Summary[], staffId: string, now: number): Summary[] {
  const order = view === 'resolved' ? byNewest : view === 'snoozed' ? byWaking : byWaiting
  return known.filter((summary) => belongsTo(view, summary, staffId, now)).sort(order)
}

function byNewest(one: Summary, other: Summary): number {
  return Date.parse(other.lastAt) - Date.parse(one.lastAt)
}

function byWaking(one: Summary, other: Summary): number {
  return Date.parse(one.snoozedUntil!) - Date.parse(other.snoozedUntil!)
}

/** A chat that a colleague handed to `staffId`, who has not opened it since. */
export function isHandedTo(staffId: string, summary: Summary, now: number): boolean {
  return (
    Boolean(summary.handedAt) &&
    summary.channel === 'chat' &&
    !summary.byMail &&
    belongsTo('mine', summary, staffId, now)
  )
}

/** A chat in which somebody waits and whom nobody has taken. */
export function isRinging(summary: Summary, now: number): boolean {
  return (
    summary.channel === 'chat' &&
    !summary.byMail &&
    summary.waitingSince !== null &&
    belongsTo('unassigned', summary, '', now)
  )
}
