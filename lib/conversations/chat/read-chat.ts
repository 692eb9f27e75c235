import type { ShownChat, Visitor } from '../schema'
import { chatFor } from './queries'
import { markSeen } from './signs/mutations'

/** One of the visitor's own chats for a page; what it shows counts as seen, so that it does not come by mail as well. */
export async function readChat(visitor: Visitor, id: string, after: number): Promise<ShownChat> {
  const chat = await chatFor(visitor, id, after)
  const last = chat.messages.at(-1)?.seq ?? 0
  if (last > chat.seenSeq) await markSeen(visitor, id, last)
  return chat
}
