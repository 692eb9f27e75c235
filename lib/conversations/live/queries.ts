import { AppError } from '@/lib/app-error'
import { withPicture } from '@/lib/auth/picture/shown-picture'
import { database } from '@/lib/database'
import type { Visitor } from '../schema'

/** At most `take` messages of a conversation after `seq`, in order. */
export async function messagesAfter(conversationId: string, seq: number, take: number) {
  const db = await database()
  return db.message.findMany({
    where: { conversationId, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take,
    include: {
      staff: { select: { id: true, ...withPicture } },
      attachments: {
        select: { id: true, name: true, type: true, size: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
}
export type StoredMessage = Awaited<ReturnType<typeof messagesAfter>>[number]

/** The highest sequence of a visitor's own chat; to anybody else there is none. */
export async function lastSeqFor(visitor: Visitor, id: string): Promise<number> {
  const db = await database()
  const where = { id, visitorId: visitor.id }
  const found = await db.conversation.findFirst({ where, select: { lastSeq: true } })
  if (!found) throw new AppError('not-found', 'errors.not-found')
  return found.lastSeq
}

/** The conversations in which something happened since, the latest first. */
export async function changedSince(moment: Date) {
  const db = await database()
  return db.conversation.findMany({
    where: { updatedAt: { gte: moment } },
    orderBy: { updatedAt: 'desc' },
    take: 2_000,
    select: {
      ...{ id: true, lastSeq: true, updatedAt: true },
      ...{ state: true, assignedToId: true, shopperSeenSeq: true },
    },
  })
}

/** Staff by name, with whether they set themselves away. */
export async function namesOf(staffIds: string[]) {
  const db = await database()
  return db.staff.findMany({
    where: { id: { in: staffIds } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, away: true },
  })
}
