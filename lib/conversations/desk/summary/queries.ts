import { database } from '@/lib/database'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { ConversationState } from '../../schema'
import type { ConversationSummary } from '../schema'

const previewLength = 160

/** The conversations of these ids as lists show them, in the order given; what is not there is left out. */
export async function summarize(ids: string[]): Promise<ConversationSummary[]> {
  if (ids.length === 0) return []
  const db = await database()
  const [rows, messages] = await Promise.all([
    db.conversation.findMany({
      where: { id: { in: ids } },
      include: {
        assignedTo: { select: { id: true, name: true } },
        tags: { select: { tag: true }, orderBy: { tag: 'asc' } },
        outbox: { where: { state: 'failed' }, select: { id: true } },
      },
    }),
    lastMessages(ids),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const last = new Map(messages.map((message) => [message.conversationId, message]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [summaryOf(row, last.get(id))] : []
  })
}

type Last = { conversationId: string; author: string; body: string }

/** One row per conversation along the index of seq: a relation would read them all. */
async function lastMessages(ids: string[]): Promise<Last[]> {
  return (await database()).$queryRaw<Last[]>`
    SELECT m."conversationId", m."author", substr(m."body", 1, ${previewLength * 2}) AS "body"
    FROM "Conversation" c JOIN "Message" m ON m."conversationId" = c."id" AND m."seq" = c."lastSeq"
    WHERE c."id" IN (${Prisma.join(ids)})`
}

type Row = Omit<
  ConversationSummary,
  'channel' | 'state' | 'tags' | 'preview' | 'lastAuthor' | 'unreadForShopper' | 'mailFailed'
> & {
  channel: string
  state: string
  tags: { tag: string }[]
  outbox: unknown[]
  shopperSeenSeq: number
  mailedSeq: number
}

export function summaryOf(row: Row, last?: Pick<Last, 'author' | 'body'>): ConversationSummary {
  const { id, subject, shopperName, shopperEmail, language, query, lastSeq, lastAt, createdAt } = row
  const lastAuthor = last?.author === 'staff' ? 'staff' : 'shopper'
  const { waitingSince, assignedTo, snoozedUntil, byMail, updatedAt, rangAt, handedAt } = row
  return {
    ...{ id, subject, shopperName, shopperEmail, language, query, lastSeq, lastAt, createdAt },
    ...{ waitingSince, assignedTo, snoozedUntil, lastAuthor, byMail, updatedAt, rangAt, handedAt },
    channel: row.channel as ConversationSummary['channel'],
    state: row.state as ConversationState,
    tags: row.tags.map(({ tag }) => tag),
    preview: [...(last?.body ?? '').replace(/\s+/g, ' ').trim()].slice(0, previewLength).join(''),
    unreadForShopper:
      row.channel === 'chat' &&
      lastAuthor === 'staff' &&
      lastSeq > Math.max(row.shopperSeenSeq, row.mailedSeq),
    mailFailed: row.outbox.length > 0,
  }
}
