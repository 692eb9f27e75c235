import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { mayReachConversations } from '../../access'

export type SavedReply = { id: string; title: string; body: string; usedCount: number; updatedAt: Date }

const shown = { id: true, title: true, body: true, usedCount: true, updatedAt: true } as const

/** All of them, by title: everybody who answers shares them. */
export async function listSavedReplies(staff: Staff): Promise<SavedReply[]> {
  mayReachConversations(staff)
  return (await database()).savedReply.findMany({ select: shown, orderBy: [{ title: 'asc' }, { id: 'asc' }] })
}

export async function savedReplyFor(staff: Staff, id: string): Promise<SavedReply | null> {
  mayReachConversations(staff)
  return (await database()).savedReply.findUnique({ where: { id }, select: shown })
}
