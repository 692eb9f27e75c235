import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { mayReachConversations } from '../access'
import type { ShownAttachment, Visitor } from '../schema'

const select = { id: true, name: true, type: true, size: true } as const

/** A file of one of the visitor's own chats: their own, or one that staff have sent. */
export function ownAttachment(
  visitor: Visitor,
  conversationId: string,
  id: string,
): Promise<ShownAttachment> {
  return find({
    ...{ id, conversationId },
    conversation: { visitorId: visitor.id },
    OR: [{ author: 'shopper' }, { messageId: { not: null } }],
  })
}

/** Those of `ids` that wait for a message of this chat, or of one that is to begin. */
export async function waitingFiles(ids: string[], conversationId: string | null): Promise<ShownAttachment[]> {
  const where = { id: { in: ids }, author: 'shopper', messageId: null }
  return (await database()).attachment.findMany({
    where: { ...where, OR: [{ conversationId: null }, ...(conversationId ? [{ conversationId }] : [])] },
    select,
    orderBy: { createdAt: 'asc' },
  })
}

/** A file of any conversation, for staff. */
export function deskAttachment(staff: Staff, conversationId: string, id: string): Promise<ShownAttachment> {
  mayReachConversations(staff)
  return find({ id, conversationId })
}

async function find(where: Prisma.AttachmentWhereInput): Promise<ShownAttachment> {
  const found = await (await database()).attachment.findFirst({ where, select })
  if (!found) throw new AppError('not-found', 'errors.not-found')
  return found
}
