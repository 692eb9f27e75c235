import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { isDuplicate } from '@/lib/database'
import { changeConversation } from '../mutations'
import type { Note } from '../schema'
import { eventOf } from './queries'

/** Keeps a note that only staff see. The same note sent again is one note. */
export async function addNote(
  staff: Staff,
  id: string,
  { clientId, body }: Note,
  now = new Date(),
): Promise<{ id: string; at: Date }> {
  try {
    await changeConversation(staff, id, { event: { kind: 'note', clientId, body } }, now)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const kept = await eventOf(clientId)
  const isSame = kept?.conversationId === id && kept.staffId === staff.id && kept.body === body
  if (kept?.kind === 'note' && isSame) return { id: kept.id, at: kept.at }
  throw new AppError('conflict', 'agents.note-already')
}
