import { AppError } from '@/lib/app-error'
import { availabilityOfChat } from '@/lib/availability/queries'
import { visitorOf } from '@/lib/conversations/access'
import { startChat } from '@/lib/conversations/chat/mutations'
import { letterOfForm, readFirstMessage } from '@/lib/conversations/read-letter'
import { isForeignPost, visitorCookie } from '@/lib/conversations/visitors/visitor-cookie'
import { markWroteToPerson } from '@/lib/search/mutations'
import { visitorKey } from '@/lib/visitor-key'
import { admission } from './admission'
import { drawFormAgain } from './draw-form-again'
import { type ChatForm, filesOfForm } from './form-with-files'

/** The first message of a chat → 201 {id, seq, at, available}; a stranger gets the visitor's cookie with it. */
export async function answerFirstMessage(request: Request, given: unknown): Promise<Response> {
  const { id, at, available, back, token } = await keepFirstMessage(request, given)
  const isBrowser = request.headers.has('sec-fetch-site')
  const answer = { id, seq: 1, at, available, ...(back && { back }), ...(!isBrowser && token && { token }) }
  return Response.json(answer, { status: 201, headers: cookieOf(token) })
}

/** As a plain form, with files or without → 303 to the page of the new chat, or that page again with what was typed. */
export async function answerFirstForm(request: Request, { form, problem }: ChatForm): Promise<Response> {
  try {
    if (isForeignPost(request)) throw new AppError('not-found', 'errors.not-found')
    if (problem) throw problem
    const attachments = form.getAll('attachments').map(String)
    const given = { ...letterOfForm(form), ...(attachments.length && { attachments }) }
    const { id, token } = await keepFirstMessage(request, given)
    return new Response(null, { status: 303, headers: { ...cookieOf(token), Location: `/chat?c=${id}` } })
  } catch (error) {
    return drawFormAgain(request, form, error, { to: '/chat?c=new', files: await filesOfForm(form, null) })
  }
}

function cookieOf(token?: string): Record<string, string> {
  return { 'Cache-Control': 'no-store', ...(token && { 'Set-Cookie': visitorCookie(token) }) }
}

async function keepFirstMessage(request: Request, given: unknown) {
  const chat = readFirstMessage(given)
  const visitor = await visitorOf(request)
  const key = await visitorKey(request.headers)
  const { available, reason, back } = await availabilityOfChat()
  const started = await startChat(visitor, chat, {
    admit: admission(request.headers, key),
    visitorKey: key,
    // Those whose hands are full see it come in.
    notice: reason === 'closed' || reason === 'nobody',
  })
  // The chat is kept: that its search is not marked must not make it look refused.
  if (chat.searchId) await markWroteToPerson(chat.searchId, key).catch(console.error)
  return { ...started, available, back }
}
