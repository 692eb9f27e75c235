import { z } from 'zod'
import { answerRoute, readJson } from '@/lib/answer-route'
import { uploadToOwnChat } from '@/lib/conversations/attachments/mutations'
import { sendMessage } from '@/lib/conversations/chat/mutations'
import { readMessage } from '@/lib/conversations/read-letter'
import { takePoint } from '@/lib/rate-limit'
import { requestLanguage } from '@/lib/reader-language'
import { type ChatParams, ownChat } from '../../own-chat'
import { isForm, takeForm } from '../../take-form'
import { mayUpload, type Upload } from '../../upload'

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
  const keep = async (file: Upload) => {
    const { visitor, id } = await ownChat(request, context)
    await mayUpload(request, visitor.id)
    return uploadToOwnChat(visitor, id, file)
  }
  return answerRoute(async () => {
    if (isForm(request)) return takeForm(request, context, (_, form) => send(messageOf(form)), keep)
    const { seq, at } = await send(await readJson(request, z.unknown(), largest))
    return Response.json({ seq, at }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  }, requestLanguage(request))
}

function messageOf(form: FormData) {
  const attachments = form.getAll('attachments').map(String)
  const said = { clientId: form.get('clientId'), body: form.get('body') ?? '' }
  return { ...said, ...(attachments.length && { attachments }) }
}
