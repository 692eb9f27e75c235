import { answerRoute, parseStrictly, readJson } from '@/lib/answer-route'
import { rateChat } from '@/lib/conversations/chat/signs/mutations'
import { type Rating, ratingShape } from '@/lib/conversations/schema'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, done, mayGiveSign, ownChat } from '../../own-chat'
import { isForm, takeForm } from '../../take-form'

export const dynamic = 'force-dynamic'

/** Whether the chat helped → 204, or as a plain form → 303; a later word takes its place. */
export function POST(request: Request, context: ChatParams) {
  const rate = async (rating: Rating) => {
    const { visitor, id } = await ownChat(request, context)
    await mayGiveSign(visitor)
    await rateChat(visitor, id, rating)
  }
  return answerRoute(async () => {
    if (isForm(request)) return takeForm(request, context, (fields) => rate(ofForm(fields)))
    await rate(await readJson(request, ratingShape))
    return done()
  }, requestLanguage(request))
}

function ofForm({ helpful, comment }: Record<string, string>): Rating {
  return parseStrictly(ratingShape, { helpful: helpful === 'yes', comment })
}
