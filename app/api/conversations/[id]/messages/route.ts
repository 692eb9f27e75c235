import { z } from 'zod'
import { answerRoute, readJson } from '@/lib/answer-route'
import { sendMessage } from '@/lib/conversations/chat/mutations'
import { readMessage } from '@/lib/conversations/read-letter'
import { takePoint } from '@/lib/rate-limit'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, ownChat } from '../../own-chat'
import { isForm, takeForm } from '../../take-form'

export const dynamic = 'force-dynamic'

const largest = 128 * 1024
const perVisitor = { name: 'messages-of-visitor', points: 10, seconds: 10 }

/** A message of the shopper → 201 {seq, at}, or as a plain form → 303. The same one again costs nothing. */
export function POST(request: Request, context: ChatParams) {
  const send = async (given: unknown) => {
    const { visitor, id } = await ownChat(request, context)
    const admit = () => takePoint(perVisitor, visitor.id)
    return sendMessage(visitor, id, readMessage(given), { admit })
  }
  return answerRoute(async () => {
    if (isForm(request)) return takeForm(request, context, ({ clientId, body }) => send({ clientId, body }))
    const { seq, at } = await send(await readJson(request, z.unknown(), largest))
    return Response.json({ seq, at }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  }, requestLanguage(request))
}
