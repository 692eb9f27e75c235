import { randomUUID } from 'node:crypto'
import { database } from '@/lib/database'

type Given = {
  channel?: 'chat' | 'email'
  shopperName?: string
  shopperEmail?: string
  visitorId?: string
  language?: string
  searchId?: string
  query?: string
  articles?: string[]
  byMail?: boolean
  body?: string
  at?: Date
}

/** A conversation with its shopper's first message, by default a chat nobody has taken. */
export async function makeConversation({
  body = 'Where is my tent?',
  at = new Date(),
  ...given
}: Given = {}) {
  const { conversation } = await database()
  return conversation.create({
    data: {
      ...{ clientId: randomUUID(), channel: 'chat', language: 'en', articles: [], ...given },
      ...{ subject: body.slice(0, 80), lastSeq: 1, createdAt: at, lastAt: at, waitingSince: at },
      messages: { create: { seq: 1, clientId: randomUUID(), author: 'shopper', body, at } },
    },
  })
}

/** A browser that can be told from others. */
export async function makeVisitor(): Promise<string> {
  return (await (await database()).visitor.create({ data: {} })).id
}
