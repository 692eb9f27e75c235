import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { mayReachConversations } from '../../access'

/** What filing a question of a conversation needs to know of it; null when there is none. */
export async function toFileFrom(staff: Staff, id: string) {
  mayReachConversations(staff)
  const select = { id: true, language: true, searchId: true } as const
  return (await database()).conversation.findUnique({ where: { id }, select })
}
