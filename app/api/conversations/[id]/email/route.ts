import { z } from 'zod'
import { answerRoute, readJson } from '@/lib/answer-route'
import { keepAddress, leaveForMail } from '@/lib/conversations/chat/by-mail/mutations'
import { readLeaving } from '@/lib/conversations/read-letter'
import { requestLanguage } from '@/lib/reader-language'
import { admission } from '../../admission'
import { type ChatParams, done, ownChat } from '../../own-chat'
import { isForm, takeForm } from '../../take-form'

export const dynamic = 'force-dynamic'

/** The shopper leaves and waits for mail, or stays and names an address for what they miss → 204, or as a plain form → 303. What is not admitted changes nothing. */
export function POST(request: Request, context: ChatParams) {
  const leave = async (given: unknown) => {
    const { visitor, id } = await ownChat(request, context)
    const leaving = readLeaving(given)
    const admit = admission(request.headers, visitor.id, leaving.email)
    await (leaving.stay ? keepAddress : leaveForMail)(visitor, id, leaving, { admit })
  }
  return answerRoute(async () => {
    if (isForm(request)) return takeForm(request, context, ({ email = '' }) => leave({ email }))
    await leave(await readJson(request, z.unknown()))
    return done()
  }, requestLanguage(request))
}
