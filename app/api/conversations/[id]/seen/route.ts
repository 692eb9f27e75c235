import { answerRoute, readJson } from '@/lib/answer-route'
import { markSeen } from '@/lib/conversations/chat/signs/mutations'
import { seenShape } from '@/lib/conversations/schema'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, done, mayGiveSign, ownChat } from '../../own-chat'

export const dynamic = 'force-dynamic'

/** Everything up to `seq` was on the shopper's screen → 204. */
export function POST(request: Request, context: ChatParams) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    const { seq } = await readJson(request, seenShape)
    await mayGiveSign(visitor)
    await markSeen(visitor, id, seq)
    return done()
  }, requestLanguage(request))
}
