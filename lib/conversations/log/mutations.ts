import { AppError } from '@/lib/app-error'
import { database, isDuplicate, type Transaction } from '@/lib/database'
import type { MessageKey } from '@/lib/text'
import { appendMessage, type WhichConversation } from '../append-message'
import { tailOf } from '../live/recent-messages'
import type { MessageToWrite } from '../schema'
import { sameFiles } from '../same-files'
import { tellConversation } from '../tell'
import { commitTogether } from './together/mutations'

/** A message just written, its conversation as it is now, and what changed about it. */
export type Appended = Awaited<ReturnType<typeof appendMessage>>
type Around = {
  /** may refuse a new message; not asked about one that is there already */
  admit?: () => Promise<void>
  /** what else belongs into the same transaction */
  also?: (transaction: Transaction, appended: Appended) => Promise<void>
  /** the sentence for another message under the same clientId */
  conflict: MessageKey
}
export type Written = { seq: number; at: Date }

/**
 * Writes a message once: the same clientId and words again, also twenty at a time, get the same answer and write
 * nothing. Whoever follows the conversation is told after the commit.
 */
export async function writeMessage(
  where: WhichConversation,
  message: MessageToWrite,
  { admit, also, conflict }: Around,
): Promise<Written> {
  try {
    const appended = await commitTogether(async (transaction) => {
      const done = await appendMessage(transaction, where, message)
      await admit?.()
      await also?.(transaction, done)
      return done
    })
    const { seq, at } = appended.message
    if (message.author === 'shopper' && !message.attachments?.length)
      tailOf(where.id).hold({ ...appended.message, staff: null, attachments: [] })
    tellConversation(where.id, { kind: 'message', seq, author: message.author })
    const { state, byMail } = appended.changed
    if (state || byMail === false) tellConversation(where.id, { kind: 'state' })
    return { seq, at }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const earlier = await writtenBefore(where, message)
    if (earlier) return earlier
    throw new AppError('conflict', conflict, { cause: error })
  }
}

/** The answer that this very message got when it was written before; undefined when it was not, or said something else. */
export async function writtenBefore(
  where: WhichConversation,
  message: MessageToWrite,
): Promise<Written | undefined> {
  const { clientId, author, staffId = null, body, attachments = [] } = message
  const earlier = await (
    await database()
  ).message.findFirst({
    where: { clientId, conversation: where },
    include: { attachments: { select: { id: true } } },
  })
  if (earlier?.author !== author || earlier.staffId !== staffId || earlier.body !== body) return undefined
  return sameFiles(earlier.attachments, attachments) ? { seq: earlier.seq, at: earlier.at } : undefined
}
