import { answerRoute } from '@/lib/answer-route'
import { uploadToOwnChat } from '@/lib/conversations/attachments/mutations'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, ownChat } from '../../own-chat'
import { uploadIn } from '../../upload'

export const dynamic = 'force-dynamic'

/** A file for a message to come → 201 {id, name, type, size}. */
export function POST(request: Request, context: ChatParams) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    const kept = await uploadToOwnChat(visitor, id, await uploadIn(request, visitor.id))
    return Response.json(kept, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  }, requestLanguage(request))
}
