import { z } from 'zod'
import { answerRoute, readJson } from '@/lib/answer-route'
import { showTyping } from '@/lib/conversations/chat/signs/mutations'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, done, mayGiveSign, ownChat } from '../../own-chat'

export const dynamic = 'force-dynamic'

/** The shopper is typing → 204; told to whoever follows, and kept nowhere. */
export function POST(request: Request, context: ChatParams) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    await readJson(request, z.strictObject({}))
    await mayGiveSign(visitor)
    await showTyping(visitor, id)
    return done()
  }, requestLanguage(request))
}
