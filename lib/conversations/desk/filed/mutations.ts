import type { Staff } from '@/lib/auth/schema'
import { isDuplicate } from '@/lib/database'
import { changeConversation } from '../mutations'

/** Writes down that a question of this conversation was filed under `searchId`; once, however often it is said. */
export async function noteFiled(
  staff: Staff,
  id: string,
  { searchId, wording }: { searchId: string; wording: string },
  now = new Date(),
): Promise<void> {
  try {
    await changeConversation(staff, id, { event: { kind: 'filed', clientId: searchId, body: wording } }, now)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
