import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { changeConversation } from '../mutations'

/** Nothing is left to do, until the shopper writes again. Once more changes nothing. */
export async function resolveConversation(staff: Staff, id: string, now = new Date()): Promise<void> {
  await changeConversation(
    staff,
    id,
    {
      when: { state: 'open' },
      data: { state: 'resolved', resolvedAt: now, waitingSince: null, handedAt: null, snoozedUntil: null },
      event: { kind: 'resolved' },
    },
    now,
  )
}

export async function reopenConversation(staff: Staff, id: string, now = new Date()): Promise<void> {
  await changeConversation(
    staff,
    id,
    {
      when: { state: 'resolved' },
      data: { state: 'open', resolvedAt: null },
      event: { kind: 'reopened' },
    },
    now,
  )
}

/** Takes an open conversation out of sight `until` a moment or until the shopper writes; null brings it back now. */
export async function snoozeConversation(
  staff: Staff,
  id: string,
  until: Date | null,
  now = new Date(),
): Promise<void> {
  if (until && until <= now) {
    throw new AppError('invalid', 'agents.snooze-past', { values: { field: 'until' } })
  }
  const changed = await changeConversation(
    staff,
    id,
    {
      when: { state: 'open', ...(until ? {} : { snoozedUntil: { not: null } }) },
      data: { snoozedUntil: until },
      event: until ? { kind: 'snoozed', body: until.toISOString() } : { kind: 'woken' },
    },
    now,
  )
  if (!changed && until) throw new AppError('conflict', 'agents.resolved-already')
}
