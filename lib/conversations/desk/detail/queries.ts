import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { pictureOf, withPicture } from '@/lib/auth/picture/shown-picture'
import { mayReachConversations } from '../../access'
import type { Author } from '../../schema'
import type { ConversationDetail, DeskEvent, DeskMessage, EarlierConversation } from '../schema'
import { summaryOf } from '../summary/queries'
import { viewersOf } from '../viewers'

const mostMessages = 500
const mostEarlier = 5
const person = { select: { id: true, name: true } } as const

/** What only the door can look up in other rooms. */
export type Before = {
  searchId: string | null
  visitorKey: string | null
  articles: string[]
  createdAt: Date
}

/** A conversation with what was said after `after` and everything that happened; null when there is none. */
export async function conversationForDesk(
  staff: Staff,
  id: string,
  after = 0,
): Promise<{ conversation: ConversationDetail; before: Before } | null> {
  mayReachConversations(staff)
  const row = await (
    await database()
  ).conversation.findUnique({
    where: { id },
    include: {
      assignedTo: person,
      visitor: { select: { blockedAt: true } },
      tags: { select: { tag: true }, orderBy: { tag: 'asc' } },
      outbox: { where: { state: 'failed' }, select: { id: true } },
      messages: {
        where: { seq: { gt: after } },
        orderBy: { seq: 'asc' },
        take: mostMessages,
        include: {
          staff: { select: { id: true, ...withPicture } },
          attachments: { select: { id: true, name: true, type: true, size: true } },
        },
      },
      events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { staff: person, toStaff: person } },
    },
  })
  if (!row) return null
  const { page, byMail, shopperSeenSeq, mailedSeq, helped, ratingComment, visitor, lastSeq } = row
  const { searchId, visitorKey, createdAt } = row
  const messages = row.messages.map(messageForDesk)
  const more = messages.length > 0 && messages.at(-1)!.seq < lastSeq
  const last = more || messages.length === 0 ? await lastMessage(id, lastSeq) : messages.at(-1)
  const conversation = {
    ...summaryOf(row, last),
    ...{ page, byMail, shopperSeenSeq, mailedSeq, helped, ratingComment },
    ...{ blocked: Boolean(visitor?.blockedAt), blockable: visitor !== null },
    ...{ messages, more, events: row.events.map(shownEvent) },
    earlier: await earlierThan(row),
    viewing: viewersOf(id, staff.id),
  }
  return { conversation, before: { searchId, visitorKey, articles: row.articles as string[], createdAt } }
}

type Whose = { id: string; visitorId: string | null; shopperEmail: string | null; createdAt: Date }

/** What the same browser, or whoever gave the same address, wrote about before; an address is said, not proved. */
async function earlierThan({
  id,
  visitorId,
  shopperEmail,
  createdAt,
}: Whose): Promise<EarlierConversation[]> {
  const same = [...(visitorId ? [{ visitorId }] : []), ...(shopperEmail ? [{ shopperEmail }] : [])]
  if (same.length === 0) return []
  return (await database()).conversation.findMany({
    where: { id: { not: id }, createdAt: { lte: createdAt }, OR: same },
    orderBy: { createdAt: 'desc' },
    take: mostEarlier,
    select: { id: true, subject: true, state: true, createdAt: true },
  })
}

async function lastMessage(conversationId: string, seq: number) {
  const db = await database()
  const where = { conversationId_seq: { conversationId, seq } }
  return (await db.message.findUnique({ where, select: { author: true, body: true } })) ?? undefined
}

type MessageRow = Omit<DeskMessage, 'author' | 'staff'> & {
  author: string
  staff: ({ id: string; name: string } & NonNullable<Parameters<typeof pictureOf>[0]>) | null
}

/** A message as the desk gets it. */
export function messageForDesk({
  seq,
  author,
  staff,
  clientId,
  body,
  at,
  attachments,
}: MessageRow): DeskMessage {
  const by = staff && { id: staff.id, name: staff.name, picture: pictureOf(staff) }
  return { seq, author: author as Author, staff: by, clientId, body, at, attachments }
}

type EventRow = Omit<DeskEvent, 'kind'> & { kind: string }

function shownEvent({ id, kind, afterSeq, staff, toStaff, body, at }: EventRow): DeskEvent {
  return { id, kind: kind as DeskEvent['kind'], afterSeq, staff, toStaff, body, at }
}

/** For doors that only tell others something about a conversation. */
export async function mustBeThere(staff: Staff, id: string): Promise<void> {
  mayReachConversations(staff)
  const found = await (await database()).conversation.count({ where: { id } })
  if (!found) throw new AppError('not-found', 'errors.not-found')
}
