import { AppError } from '@/lib/app-error'
import type { Transaction } from '@/lib/database'
import type { MessageToWrite } from './schema'

/** Which conversation; with `visitorId` only if it is that visitor's. */
export type WhichConversation = { id: string } | { id: string; visitorId: string }

/**
 * The only writer of messages. The row of the conversation counts the sequence up and stays locked until the transaction
 * ends, so parallel writers leave no gap. A clientId that is there already fails as a duplicate; `writeMessage` makes the
 * earlier answer of it. Returns the message and its conversation as both are now.
 */
export async function appendMessage(
  transaction: Transaction,
  where: WhichConversation,
  given: MessageToWrite,
) {
  const { clientId, author, staffId, body, at, attachments = [] } = given
  const [counted] = await transaction.conversation.updateManyAndReturn({
    where,
    data: { lastSeq: { increment: 1 }, lastAt: at },
  })
  if (!counted) throw new AppError('not-found', 'errors.not-found')
  const { id, lastSeq: seq } = counted
  const message = await transaction.message.create({
    data: { conversationId: id, seq, clientId, author, staffId, body, at },
  })
  if (attachments.length) await takeAttachments(transaction, message.id, { id, author, attachments })
  const changed = changesBy(given, counted)
  if (Object.keys(changed).length === 0) return { message, conversation: counted, changed }
  if (changed.state === 'open')
    await transaction.conversationEvent.create({
      data: { conversationId: id, kind: 'reopened', afterSeq: seq - 1, staffId, at },
    })
  const conversation = await transaction.conversation.update({ where: { id }, data: changed })
  return { message, conversation, changed }
}

type Standing = {
  state: string
  waitingSince: Date | null
  firstAnsweredAt: Date | null
  snoozedUntil: Date | null
  byMail: boolean
}

/** What a message changes about its conversation: a shopper's wakes and waits, a person's answers. */
export function changesBy({ author, at, resolve }: MessageToWrite, standing: Standing) {
  const state = resolve ? 'resolved' : 'open'
  const isAnswer = author === 'staff'
  return {
    ...(standing.state !== state && { state, resolvedAt: resolve ? at : null }),
    ...(isAnswer && standing.waitingSince && { waitingSince: null }),
    ...(!isAnswer && !standing.waitingSince && { waitingSince: at }),
    ...(isAnswer && !standing.firstAnsweredAt && { firstAnsweredAt: at }),
    ...(!isAnswer && standing.snoozedUntil && { snoozedUntil: null }),
    // Back in the chat: an answer is looked for there again.
    ...(!isAnswer && standing.byMail && { byMail: false }),
  }
}

/**
 * Files that were uploaded for this message, or for the first one of a chat, become part of it; one that is not there for
 * the taking refuses it whole.
 */
export async function takeAttachments(
  transaction: Transaction,
  messageId: string,
  { id, author, attachments }: { id: string; author: string; attachments: string[] },
) {
  const { count } = await transaction.attachment.updateMany({
    where: {
      ...{ id: { in: attachments }, author, messageId: null },
      OR: [{ conversationId: id }, { conversationId: null }],
    },
    data: { messageId, conversationId: id },
  })
  if (count === attachments.length) return
  throw new AppError('invalid', 'errors.invalid', { values: { field: 'attachments', problem: 'not there' } })
}
