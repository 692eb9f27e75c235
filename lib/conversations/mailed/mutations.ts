import { AppError } from '@/lib/app-error'
import type { Transaction } from '@/lib/database'
import { queueMail } from '@/lib/mail/mutations'
import { threadOf } from '@/lib/mail/queries'
import { answerLetter } from '../letters'
import { said } from '../said'
import { filesForMail } from './files-for-mail'

type Conversation = Parameters<typeof answerLetter>[0]

/**
 * Mails what staff answered after `after`, without what the shopper has seen: all in one letter, with its files. Where
 * there is a chat to open, files too large for mail are named; a letter that cannot carry its files is refused.
 */
export async function mailAnswers(
  transaction: Transaction,
  conversation: Conversation,
  after: number,
): Promise<void> {
  const { id, channel } = conversation
  const answers = await transaction.message.findMany({
    where: { conversationId: id, author: 'staff', seq: { gt: after } },
    orderBy: { seq: 'asc' },
    include: {
      staff: { select: { name: true } },
      attachments: {
        select: { id: true, name: true, type: true, size: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  const last = answers.at(-1)
  if (!last) return
  const { carried, left } = filesForMail(answers.flatMap(({ attachments }) => attachments))
  if (left.length > 0 && channel !== 'chat') throw new AppError('invalid', 'inbox.files-too-large-for-mail')
  const asked = await transaction.message.findFirst({
    where: { conversationId: id, author: 'shopper', seq: { lt: answers[0]!.seq } },
    orderBy: { seq: 'desc' },
    include: { attachments: { select: { name: true } } },
  })
  const references = await threadOf(transaction, id)
  await queueMail(transaction, {
    kind: 'answer',
    uuid: last.id,
    ...answerLetter(conversation, {
      words: answers.map(({ body }) => body).filter(Boolean),
      by: last.staff?.name ?? '',
      asked: asked && said(asked),
      carried: carried.map(({ name }) => name),
      left: left.map(({ name }) => name),
    }),
    inReplyTo: references.at(-1),
    references,
    attachments: carried.map(({ id, name, type }) => ({ id, name, type })),
  })
}
