import { answerRoute, readJson } from '@/lib/answer-route'
import { mailTranscript } from '@/lib/conversations/chat/transcript/mutations'
import { transcriptShape } from '@/lib/conversations/schema'
import { requestLanguage } from '@/lib/reader-language'
import { admission } from '../../admission'
import { type ChatParams, ownChat } from '../../own-chat'

export const dynamic = 'force-dynamic'

/** The chat as a letter to an address → 202: it is on its way. */
export function POST(request: Request, context: ChatParams) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    const wanted = await readJson(request, transcriptShape)
    await mailTranscript(visitor, id, wanted, admission(request.headers, visitor.id, wanted.email))
    return new Response(null, { status: 202, headers: { 'Cache-Control': 'no-store' } })
  }, requestLanguage(request))
}
