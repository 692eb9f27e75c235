import { z } from 'zod'
import { answerRoute, parseStrictly } from '@/lib/answer-route'
import { chatFor } from '@/lib/conversations/chat/queries'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, ownChat, privately } from '../own-chat'

export const dynamic = 'force-dynamic'

const wanted = z.strictObject({ after: z.coerce.number().int().min(0).max(2_000_000_000).default(0) })

/** One of the visitor's own chats with what was written `after`, in order. */
export function GET(request: Request, context: ChatParams) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    const { after } = parseStrictly(wanted, Object.fromEntries(new URL(request.url).searchParams))
    return Response.json(await chatFor(visitor, id, after), privately)
  }, requestLanguage(request))
}
