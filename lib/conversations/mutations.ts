import { AppError } from '@/lib/app-error'
import { database, isDuplicate } from '@/lib/database'
import { queueMail } from '@/lib/mail/mutations'
import { teamAddress } from '@/lib/mail/sender'
import { firstRow } from './first-row'
import { confirmationLetter, noticeLetter } from './letters'
import type { Letter } from './schema'

const patient = { maxWait: 20_000, timeout: 30_000 }
/** The same words from the same address within this time are the same letter, whatever the browser calls it. */
const sameLetterFor = 60 * 60_000

type Around = {
  admit?: () => Promise<void>
  /** who writes, as the logs of searches and ratings know them */
  visitorKey?: string
  now?: Date
}

/**
 * Keeps a letter as a conversation with its first message and, in the same transaction, the confirmation to the shopper
 * and the notice to the team. The same letter sent again gives the same answer. `admit` may refuse a new one.
 */
export async function startConversation(
  letter: Letter,
  { admit, visitorKey, now = new Date() }: Around = {},
): Promise<{ id: string }> {
  const db = await database()
  const repeated = await db.conversation.findFirst({
    where: {
      shopperEmail: letter.email,
      createdAt: { gt: new Date(now.getTime() - sameLetterFor) },
      messages: { some: { seq: 1, body: letter.body } },
    },
    select: { id: true },
  })
  if (repeated) return repeated
  try {
    return await db.$transaction(async (transaction) => {
      const conversation = await transaction.conversation.create({ data: firstRow(letter, now, visitorKey) })
      await admit?.()
      const { clientId, body } = letter
      await transaction.message.create({
        data: { conversationId: conversation.id, seq: 1, clientId, author: 'shopper', body, at: now },
      })
      const sender = { ...conversation, shopperEmail: letter.email }
      await queueMail(transaction, { kind: 'confirmation', ...confirmationLetter(sender, body, now) })
      const team = teamAddress()
      const notice = team && noticeLetter(sender, body, team)
      if (notice) await queueMail(transaction, { kind: 'notice', replyTo: letter.email, ...notice })
      return { id: conversation.id }
    }, patient)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return alreadyStarted(letter)
  }
}

async function alreadyStarted({ clientId, email, body }: Letter): Promise<{ id: string }> {
  const db = await database()
  const earlier = await db.conversation.findUnique({
    where: { clientId },
    include: { messages: { where: { seq: 1 } } },
  })
  if (earlier?.shopperEmail === email && earlier.messages[0]?.body === body) return { id: earlier.id }
  throw new AppError('conflict', 'contact.already-sent')
}
