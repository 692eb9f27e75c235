import { database } from '@/lib/database'
import { openedBy } from '../../chat-link'
import type { Visitor } from '../../schema'
import { addToken } from '../../visitors/mutations'

type Opened = {
  id: string
  /** of a browser that was not this visitor's yet */
  token?: string
}

/** Lets whoever has the link of a mail into its chat, as the visitor who wrote it; null when the link opens nothing. */
export async function openChat(
  key: string,
  visitor: Visitor | null,
  now = new Date(),
): Promise<Opened | null> {
  const id = openedBy(key, now)
  if (!id) return null
  const db = await database()
  const chat = await db.conversation.findUnique({ where: { id }, select: { visitorId: true } })
  if (!chat?.visitorId) return null
  if (chat.visitorId === visitor?.id) return { id }
  return { id, token: await addToken(db, chat.visitorId) }
}
