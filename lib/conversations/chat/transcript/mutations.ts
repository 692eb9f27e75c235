import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { queueMail } from '@/lib/mail/mutations'
import { transcriptLetter } from '../../letters'
import { said } from '../../said'
import type { Visitor } from '../../schema'
import { firstName } from '../shown-message'

const mostMessages = 500

/** Sends the visitor's own chat, as it is now, to an address. `admit` may refuse it. */
export async function mailTranscript(
  visitor: Visitor,
  id: string,
  { email }: { email: string },
  admit: () => Promise<void>,
): Promise<void> {
  const db = await database()
  const chat = await db.conversation.findFirst({
    where: { id, visitorId: visitor.id },
    include: {
      messages: {
        orderBy: { seq: 'desc' },
        take: mostMessages,
        include: { staff: { select: { name: true } }, attachments: { select: { name: true } } },
      },
    },
  })
  if (!chat) throw new AppError('not-found', 'errors.not-found')
  await admit()
  const messages = chat.messages.reverse().map((message) => ({
    by: message.author === 'staff' ? firstName(message.staff?.name ?? '') : null,
    at: message.at,
    words: said(message),
  }))
  const letter = transcriptLetter({ ...chat, shopperEmail: email }, messages)
  await db.$transaction((transaction) => queueMail(transaction, { kind: 'transcript', ...letter }))
}
