import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { mayReachConversations } from '../../access'
import type { SavedReplyText } from '../read-saved-reply'
import type { SavedReply } from './queries'

const mostReplies = 500
const shown = { id: true, title: true, body: true, usedCount: true, updatedAt: true } as const

export async function addSavedReply(staff: Staff, text: SavedReplyText): Promise<SavedReply> {
  mayReachConversations(staff)
  const { savedReply } = await database()
  if ((await savedReply.count()) >= mostReplies) throw new AppError('conflict', 'agents.reply-too-many')
  return savedReply.create({ data: { ...text, staffId: staff.id }, select: shown })
}

export async function changeSavedReply(
  staff: Staff,
  id: string,
  text: Partial<SavedReplyText>,
): Promise<void> {
  await mustChange(staff, id, text)
}

/** One more time that somebody put it into an answer. */
export async function countUse(staff: Staff, id: string): Promise<void> {
  await mustChange(staff, id, { usedCount: { increment: 1 } })
}

type Change = Partial<SavedReplyText> & { usedCount?: { increment: 1 } }

async function mustChange(staff: Staff, id: string, data: Change): Promise<void> {
  mayReachConversations(staff)
  const { count } = await (await database()).savedReply.updateMany({ where: { id }, data })
  if (count === 0) throw new AppError('not-found', 'errors.not-found')
}

/** Gone already is as good. */
export async function removeSavedReply(staff: Staff, id: string): Promise<void> {
  mayReachConversations(staff)
  await (await database()).savedReply.deleteMany({ where: { id } })
}
