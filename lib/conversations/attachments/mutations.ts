import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { fileName } from '@/lib/file-kind'
import { removeStoredFile, storedBefore, storeFile } from '@/lib/stored-files'
import { mayReachConversations } from '../access'
import { mustBeOpen } from '../chat/queries'
import { attachmentBytes, type Author, type ShownAttachment, type Visitor } from '../schema'

type Upload = { name: string; body: AsyncIterable<Uint8Array> }

/** How long a file waits for its message. */
const unsentFor = 24 * 60 * 60_000
const mostUnsent = 20

/** Keeps a file that the visitor will send with a message of this chat. */
export async function uploadToOwnChat(
  visitor: Visitor,
  id: string,
  upload: Upload,
): Promise<ShownAttachment> {
  await mustBeOpen(visitor, id)
  return keep('shopper', id, upload)
}

/**
 * Keeps a file for the first message of a chat, which is not there yet. Whoever has its id, which only the sender is
 * told, can send it, once; nobody can fetch it before.
 */
export async function uploadForNewChat(visitor: Visitor | null, upload: Upload): Promise<ShownAttachment> {
  if (visitor?.isBlocked) throw new AppError('conflict', 'conversation.closed-to-you')
  return store('shopper', null, upload)
}

/** Keeps a file that staff will send with an answer. */
export async function uploadFromDesk(staff: Staff, id: string, upload: Upload): Promise<ShownAttachment> {
  mayReachConversations(staff)
  const count = await (await database()).conversation.count({ where: { id } })
  if (count === 0) throw new AppError('not-found', 'errors.not-found')
  return keep('staff', id, upload)
}

async function keep(author: Author, conversationId: string, upload: Upload): Promise<ShownAttachment> {
  const waiting = await (
    await database()
  ).attachment.count({ where: { conversationId, author, messageId: null } })
  if (waiting >= mostUnsent) throw new AppError('conflict', 'conversation.too-many-files')
  return store(author, conversationId, upload)
}

async function store(
  author: Author,
  conversationId: string | null,
  { name, body }: Upload,
): Promise<ShownAttachment> {
  const db = await database()
  const { id, size, ...kind } = await storeFile(body, attachmentBytes)
  const shown = { id, name: fileName(name, kind), type: kind.type, size }
  try {
    await db.attachment.create({ data: { ...shown, conversationId, author } })
  } catch (error) {
    await removeStoredFile(id)
    throw error
  }
  return shown
}

/** Removes files that were never sent, and what a crash left lying in the folder. */
export async function removeUnsent(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - unsentFor)
  const db = await database()
  await db.attachment.deleteMany({ where: { messageId: null, createdAt: { lt: before } } })
  const { ids, parts } = await storedBefore(before)
  const known = await db.attachment.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const kept = new Set(known.map(({ id }) => id))
  for (const name of [...ids.filter((id) => !kept.has(id)), ...parts]) await removeStoredFile(name)
}
