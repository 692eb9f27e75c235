import { database } from '@/lib/database'
import type { Rating, Visitor } from '../../schema'
import { tellConversation } from '../../tell'
import { mustBeOpen, mustBeOwn } from '../queries'

/** The shopper is typing: told, not kept. */
export async function showTyping(visitor: Visitor, id: string): Promise<void> {
  await mustBeOwn(visitor, id)
  if (!visitor.isBlocked) tellConversation(id, { kind: 'typing', author: 'shopper' })
}

/** Everything up to `seq` was on the shopper's screen; it never goes back, and not beyond what there is. */
export async function markSeen(visitor: Visitor, id: string, seq: number): Promise<void> {
  const { count } = await (
    await database()
  ).conversation.updateMany({
    where: { id, visitorId: visitor.id, shopperSeenSeq: { lt: seq }, lastSeq: { gte: seq } },
    data: { shopperSeenSeq: seq },
  })
  if (count > 0) tellConversation(id, { kind: 'seen', seq })
  else await mustBeOwn(visitor, id)
}

/** The shopper's word at the end; a later one takes its place, and one without a comment leaves the comment. */
export async function rateChat(
  visitor: Visitor,
  id: string,
  { helpful, comment }: Rating,
  now = new Date(),
): Promise<void> {
  await mustBeOpen(visitor, id)
  const ratingComment = comment || undefined
  await (
    await database()
  ).conversation.updateMany({
    where: { id, visitorId: visitor.id },
    data: { helped: helpful, ratingComment, ratedAt: now },
  })
  tellConversation(id, { kind: 'state' })
}
