import { answerRoute, parseStrictly } from '@/lib/answer-route'
import { clientAddress } from '@/lib/client-address'
import { followConversation } from '@/lib/conversations/live/follow-conversation'
import { lastSeqFor } from '@/lib/conversations/live/queries'
import { streamParameters } from '@/lib/conversations/live/stream-parameters'
import { openStream } from '@/lib/open-streams'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, ownChat } from '../../own-chat'

export const dynamic = 'force-dynamic'

/** What happens in the shopper's own chat, from the message after `after` or `Last-Event-ID` on. */
export function GET(request: Request, context: ChatParams) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    const { after, tab } = parseStrictly(
      streamParameters,
      Object.fromEntries(new URL(request.url).searchParams),
    )
    await lastSeqFor(visitor, id)
    const reader = { owner: visitor.id, address: clientAddress(request.headers), tab }
    // A browser that comes back names the last message it got; the address is still the one it began with.
    const last = Number(request.headers.get('last-event-id') || after)
    const from = Number.isSafeInteger(last) && last >= 0 ? last : after
    return openStream(request, reader, (stream) => followConversation(visitor, id, from, stream))
  }, requestLanguage(request))
}
