import { publish } from '@/lib/event-bus'

export type ConversationNews =
  | { kind: 'message'; seq: number; author: 'shopper' | 'staff' }
  | { kind: 'state' }
  | { kind: 'typing'; author: 'shopper' }
  | { kind: 'typing'; author: 'staff'; staffId: string; name: string }
  | { kind: 'seen'; seq: number }

/** Tells the conversation's own streams and the desk what happened, after it was committed. A hint, never the truth. */
export function tellConversation(conversationId: string, news: ConversationNews): void {
  if (news.kind === 'typing') {
    const { author } = news
    const name = author === 'staff' ? { name: news.name.split(' ')[0] } : {}
    publish(`conversation:${conversationId}`, { kind: 'typing', author, ...name })
    publish('desk', { ...news, conversationId })
    return
  }
  publish(
    `conversation:${conversationId}`,
    news.kind === 'message' ? { kind: 'message', seq: news.seq } : news,
  )
  publish('desk', news.kind === 'message' ? { ...news, conversationId } : { kind: 'changed', conversationId })
}
