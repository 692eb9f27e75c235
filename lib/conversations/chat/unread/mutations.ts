import { database } from '@/lib/database'
import { mailAnswers } from '../../mailed/mutations'

const day = 86_400_000
const atOnce = 100

/**
 * Answers in a chat that the shopper, gone or not, has not had on the screen for `seconds` go to their address, if they
 * gave one: all that are unread in one mail, each only once.
 */
export async function mailUnread(seconds: number, now = new Date()): Promise<void> {
  const db = await database()
  const cutoff = new Date(now.getTime() - seconds * 1000)
  const { shopperSeenSeq, mailedSeq } = db.conversation.fields
  const chats = await db.conversation.findMany({
    where: {
      channel: 'chat',
      shopperEmail: { not: null },
      updatedAt: { gt: new Date(now.getTime() - 7 * day) },
      lastSeq: { gt: shopperSeenSeq },
      AND: [{ lastSeq: { gt: mailedSeq } }],
      messages: { some: { author: 'staff', at: { lte: cutoff } } },
    },
    select: { id: true },
    take: atOnce,
  })
  for (const { id } of chats) await mailUnreadOf(id, cutoff)
}

async function mailUnreadOf(id: string, cutoff: Date): Promise<void> {
  const db = await database()
  await db.$transaction(async (transaction) => {
    const chat = await transaction.conversation.findUniqueOrThrow({ where: { id } })
    const { mailedSeq, shopperSeenSeq, shopperEmail } = chat
    if (!shopperEmail) return
    const after = Math.max(mailedSeq, shopperSeenSeq)
    const unread = { conversationId: id, author: 'staff', seq: { gt: after } }
    const { _min: first, _max: last } = await transaction.message.aggregate({
      where: unread,
      _min: { at: true },
      _max: { seq: true },
    })
    if (!first.at || first.at > cutoff) return
    const { count } = await transaction.conversation.updateMany({
      where: { id, mailedSeq },
      data: { mailedSeq: last.seq! },
    })
    if (count > 0) await mailAnswers(transaction, { ...chat, shopperEmail }, after)
  })
}
