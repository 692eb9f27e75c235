import { AppError } from '@/lib/app-error'
import { withPicture } from '@/lib/auth/picture/shown-picture'
import { queuePlace } from '@/lib/availability/queries'
import { database } from '@/lib/database'
import type { ConversationState, ListedChat, ShownChat, Visitor } from '../schema'
import { maskedAddress } from './masked-address'
import { shownMessage, shownPerson } from './shown-message'

const mostMessages = 200
const mostListed = 20

/** The visitor's own chats, newest first. */
export async function chatsOf(visitor: Visitor): Promise<ListedChat[]> {
  const rows = await (
    await database()
  ).conversation.findMany({
    where: { visitorId: visitor.id },
    orderBy: { lastAt: 'desc' },
    take: mostListed,
    select: { id: true, channel: true, state: true, lastSeq: true, shopperSeenSeq: true, lastAt: true },
  })
  return rows.map(({ shopperSeenSeq, lastAt, ...row }) => ({
    ...row,
    seenSeq: shopperSeenSeq,
    lastAt: lastAt.toISOString(),
  }))
}

/** One of the visitor's own chats, with the messages after `after` in order. */
export async function chatFor(visitor: Visitor, id: string, after = 0): Promise<ShownChat> {
  const chat = await (
    await database()
  ).conversation.findFirst({
    where: { id, visitorId: visitor.id },
    include: {
      assignedTo: { select: withPicture },
      messages: {
        where: { seq: { gt: after } },
        orderBy: { seq: 'asc' },
        take: mostMessages + 1,
        include: {
          staff: { select: withPicture },
          attachments: {
            select: { id: true, name: true, type: true, size: true },
            orderBy: { createdAt: 'asc' },
          },
        },
      },
    },
  })
  if (!chat) throw new AppError('not-found', 'errors.not-found')
  const messages = chat.messages.slice(0, mostMessages).map(shownMessage)
  const more = chat.messages.length > mostMessages
  return {
    id,
    state: chat.state as ConversationState,
    // Read before the messages: one of them may be newer.
    lastSeq: Math.max(chat.lastSeq, more ? 0 : (messages.at(-1)?.seq ?? 0)),
    seenSeq: chat.shopperSeenSeq,
    byMail: chat.byMail,
    email: chat.shopperEmail && maskedAddress(chat.shopperEmail),
    helped: chat.helped,
    agent: chat.assignedTo && shownPerson(chat.assignedTo),
    queue: await queuePlace(chat),
    messages,
    more,
  }
}

/** Whether there is such a chat of this visitor's; otherwise there is nothing. */
export async function mustBeOwn(visitor: Visitor, id: string): Promise<void> {
  const count = await (await database()).conversation.count({ where: { id, visitorId: visitor.id } })
  if (count === 0) throw new AppError('not-found', 'errors.not-found')
}

/** As `mustBeOwn`, and staff have not closed it to this visitor. */
export async function mustBeOpen(visitor: Visitor, id: string): Promise<void> {
  await mustBeOwn(visitor, id)
  if (visitor.isBlocked) throw new AppError('conflict', 'conversation.closed-to-you')
}
