import type { Staff } from '@/lib/auth/schema'
import type { Transaction } from '@/lib/database'
import { mayReachConversations } from '../../access'
import type { appendMessage } from '../../append-message'
import { writeMessage, type Written } from '../../log/mutations'
import { mailAnswers } from '../../mailed/mutations'
import { noteFirstTaken } from '../assignment/mutations'
import { writeEvent } from '../mutations'
import type { DeskAnswer } from '../schema'

type Appended = Awaited<ReturnType<typeof appendMessage>>

/**
 * Sends an answer, once, however often it arrives. A conversation that nobody had becomes the answering person's; a
 * letter is answered by mail in the same transaction, a chat whose shopper left their address after a while (`mailUnread`).
 */
export async function answerFromDesk(
  staff: Staff,
  id: string,
  { clientId, body, attachments, resolve }: DeskAnswer,
  now = new Date(),
): Promise<Written> {
  mayReachConversations(staff)
  const answer = {
    clientId,
    author: 'staff' as const,
    staffId: staff.id,
    body,
    at: now,
    attachments,
    resolve,
  }
  return writeMessage({ id }, answer, {
    conflict: 'inbox.already-answered',
    also: async (transaction, appended) => {
      await takeByAnswering(transaction, staff, appended, now)
      await mailAnswer(transaction, appended)
    },
  })
}

async function takeByAnswering(
  transaction: Transaction,
  staff: Staff,
  { conversation, changed }: Appended,
  now: Date,
) {
  const { id, assignedToId, handedAt, lastSeq } = conversation
  if (!assignedToId) {
    const taken = { assignedToId: staff.id, assignedAt: now }
    await transaction.conversation.update({ where: { id }, data: taken })
    await noteFirstTaken(transaction, conversation, now)
    await writeEvent(transaction, staff, { id, lastSeq: lastSeq - 1 }, { kind: 'taken' }, now)
  }
  const isOpened = handedAt && (assignedToId === staff.id || changed.state === 'resolved')
  if (isOpened) await transaction.conversation.update({ where: { id }, data: { handedAt: null } })
  if (changed.state === 'resolved') {
    await transaction.conversation.update({ where: { id }, data: { snoozedUntil: null } })
    await writeEvent(transaction, staff, conversation, { kind: 'resolved' }, now)
  }
}

async function mailAnswer(transaction: Transaction, { conversation, message }: Appended) {
  const { id, shopperEmail, channel } = conversation
  if (!shopperEmail || channel === 'chat') return
  await mailAnswers(transaction, { ...conversation, shopperEmail }, message.seq - 1)
  await transaction.conversation.update({ where: { id }, data: { mailedSeq: message.seq } })
}
