import { AppError } from '@/lib/app-error'
import { staffHere } from '@/lib/availability/presence'
import { database, isDuplicate, type Transaction } from '@/lib/database'
import { queueMail } from '@/lib/mail/mutations'
import { teamAddress } from '@/lib/mail/sender'
import { takeAttachments } from '../append-message'
import { waitingFiles } from '../attachments/queries'
import { firstRow } from '../first-row'
import { noticeLetter } from '../letters'
import { type Appended, writeMessage, type Written, writtenBefore } from '../log/mutations'
import { said } from '../said'
import type { FirstMessage, ShopperMessage, Visitor } from '../schema'
import { sameFiles } from '../same-files'
import { tellConversation } from '../tell'
import { mustBeOpen } from './queries'
import { addToken, makeVisitor } from '../visitors/mutations'

const patient = { maxWait: 20_000, timeout: 30_000 }
/** How long a browser that never got the answer to its first message may ask for it again. */
const sameStartFor = 60 * 60_000

type Started = {
  id: string
  at: Date
  /** of a visitor who was a stranger until now */
  token?: string
}
type Around = {
  /** may refuse a new one; not asked about one that is there already */
  admit?: () => Promise<void>
  /** nobody is here: tell the team by mail */
  notice?: boolean
  /** who writes, as the logs of searches and ratings know them */
  visitorKey?: string
  now?: Date
}

/**
 * Keeps the first message of a chat, whoever is here: nothing is lost. A stranger becomes a visitor. The same message
 * again is the same chat; to whom neither cookie nor answer came, a new token is given for it.
 */
export async function startChat(
  visitor: Visitor | null,
  chat: FirstMessage,
  { admit, notice = false, visitorKey, now = new Date() }: Around = {},
): Promise<Started> {
  const db = await database()
  if (visitor?.isBlocked) return startedBefore(visitor, chat, now, 'conversation.closed-to-you')
  const { clientId, body, attachments = [] } = chat
  const words = said({ body, attachments: attachments.length ? await waitingFiles(attachments, null) : [] })
  try {
    const started = await db.$transaction(async (transaction) => {
      const { id: visitorId, token } = visitor
        ? { id: visitor.id, token: undefined }
        : await makeVisitor(transaction)
      const team = teamAddress()
      const conversation = await transaction.conversation.create({
        data: {
          ...firstRow({ ...chat, body: words }, now, visitorKey),
          visitorId,
          noticedAt: notice ? now : undefined,
        },
      })
      await admit?.()
      const { id } = conversation
      const message = await transaction.message.create({
        data: { conversationId: id, seq: 1, clientId, author: 'shopper', body, at: now },
      })
      if (attachments.length)
        await takeAttachments(transaction, message.id, { id, author: 'shopper', attachments })
      if (notice && team) {
        const replyTo = chat.email
        await queueMail(transaction, { kind: 'notice', replyTo, ...noticeLetter(conversation, words, team) })
      }
      return { id, at: now, token }
    }, patient)
    tellConversation(started.id, { kind: 'message', seq: 1, author: 'shopper' })
    return started
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return startedBefore(visitor, chat, now, 'conversation.already-sent')
  }
}

async function startedBefore(
  visitor: Visitor | null,
  { clientId, body, attachments = [] }: FirstMessage,
  now: Date,
  otherwise: 'conversation.already-sent' | 'conversation.closed-to-you',
): Promise<Started> {
  const db = await database()
  const earlier = await db.conversation.findUnique({
    where: { clientId },
    include: { messages: { where: { seq: 1 }, include: { attachments: { select: { id: true } } } } },
  })
  const first = earlier?.messages[0]
  const isSame = first?.body === body && sameFiles(first.attachments, attachments)
  if (earlier?.channel === 'chat' && earlier.visitorId && isSame) {
    const { id, visitorId } = earlier
    if (visitorId === visitor?.id) return { id, at: first.at }
    const isFresh = now.getTime() - earlier.createdAt.getTime() < sameStartFor
    if (!visitor && isFresh) return { id, at: first.at, token: await addToken(db, visitorId) }
  }
  throw new AppError('conflict', otherwise)
}

/** Adds a message to one of the visitor's own chats; the same message again is one message. */
export async function sendMessage(
  visitor: Visitor,
  id: string,
  message: ShopperMessage,
  { admit, now = new Date() }: Around = {},
): Promise<Written> {
  const where = { id, visitorId: visitor.id }
  const written = { ...message, author: 'shopper' as const, at: now }
  if (!visitor.isBlocked)
    return writeMessage(where, written, {
      admit,
      also: tellTeam,
      conflict: 'conversation.already-sent',
    })
  const earlier = await writtenBefore(where, written)
  if (!earlier) await mustBeOpen(visitor, id)
  return earlier!
}

/** A shopper who begins to wait while nobody has the desk open is told of by mail: once, until somebody answers. */
async function tellTeam(
  transaction: Transaction,
  { conversation, message, changed }: Appended,
): Promise<void> {
  const team = teamAddress()
  if (!team || !changed.waitingSince || staffHere().size > 0) return
  const { id, shopperEmail } = conversation
  await transaction.conversation.update({ where: { id }, data: { noticedAt: message.at } })
  const attachments = await transaction.attachment.findMany({ where: { messageId: message.id } })
  await queueMail(transaction, {
    kind: 'notice',
    replyTo: shopperEmail ?? undefined,
    ...noticeLetter(conversation, said({ ...message, attachments }), team),
  })
}
