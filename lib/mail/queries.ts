import { database, type Transaction } from '@/lib/database'
import type { MailState } from './schema'

const perPage = 50

/** Mail of one state, newest first; `before` is the id of the last one seen. */
export async function listMail(state: MailState, before?: string) {
  const rows = await (
    await database()
  ).outboxMail.findMany({
    where: { state, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: 'desc' },
    take: perPage + 1,
    omit: { text: true, html: true, attachments: true },
  })
  return { mails: rows.slice(0, perPage), more: rows.length > perPage ? rows[perPage - 1]!.id : undefined }
}

export async function countMail(): Promise<Record<MailState, number>> {
  const groups = await (await database()).outboxMail.groupBy({ by: ['state'], _count: { _all: true } })
  const count = (state: MailState) => groups.find((group) => group.state === state)?._count._all ?? 0
  return { waiting: count('waiting'), sent: count('sent'), failed: count('failed') }
}

export async function mailById(id: string) {
  return (await database()).outboxMail.findUnique({ where: { id } })
}

/** The message ids of what the shopper got in a conversation, oldest first: what the next answer refers to. */
export async function threadOf(transaction: Transaction, conversationId: string): Promise<string[]> {
  const rows = await transaction.outboxMail.findMany({
    where: { conversationId, kind: { in: ['confirmation', 'answer'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { messageId: true },
  })
  return rows.map(({ messageId }) => messageId)
}
