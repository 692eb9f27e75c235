import { z } from 'zod'
import { answerRoute, readJson } from '@/lib/answer-route'
import { visitorOf } from '@/lib/conversations/access'
import { chatsOf } from '@/lib/conversations/chat/queries'
import { startConversation } from '@/lib/conversations/mutations'
import { letterOfForm, readLetter } from '@/lib/conversations/read-letter'
import { environment } from '@/lib/environment'
import { requestLanguage } from '@/lib/reader-language'
import { markWroteToPerson } from '@/lib/search/mutations'
import { visitorKey } from '@/lib/visitor-key'
import { admission } from './admission'
import { drawFormAgain } from './draw-form-again'
import { readChatForm } from './form-with-files'
import { privately } from './own-chat'
import { answerFirstForm, answerFirstMessage } from './start-chat'
import { keepFirstFile } from './upload'

export const dynamic = 'force-dynamic'

const largest = 128 * 1024

/** The chats of this browser, newest first; a stranger has none. */
export function GET(request: Request) {
  return answerRoute(async () => {
    const visitor = await visitorOf(request)
    return Response.json({ conversations: visitor ? await chatsOf(visitor) : [] }, privately)
  }, requestLanguage(request))
}

/**
 * The first message of a chat. A letter from the contact page: as JSON → 201 {id}; as a plain form → 303 to
 * /contact/sent, or the form again.
 */
export function POST(request: Request) {
  const isJson = request.headers.get('content-type')?.includes('json')
  return answerRoute(() => (isJson ? answerScript(request) : answerForm(request)), requestLanguage(request))
}

async function answerScript(request: Request) {
  const given = await readJson(request, z.unknown(), largest)
  if (isChat(given)) return answerFirstMessage(request, given)
  const { id, cookie } = await keep(request, given)
  return Response.json({ id }, { status: 201, headers: { 'Set-Cookie': cookie } })
}

function isChat(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'channel' in given && given.channel === 'chat'
}

async function answerForm(request: Request) {
  const read = await readChatForm(request, (file) => keepFirstFile(request, file))
  const { form } = read
  if (form.get('channel') === 'chat') return answerFirstForm(request, read)
  try {
    const { cookie } = await keep(request, letterOfForm(form))
    return new Response(null, { status: 303, headers: { Location: '/contact/sent', 'Set-Cookie': cookie } })
  } catch (error) {
    return drawFormAgain(request, form, error)
  }
}

async function keep(request: Request, given: unknown) {
  const letter = readLetter(given)
  const visitor = await visitorKey(request.headers)
  const admit = admission(request.headers, visitor, letter.email)
  const { id } = await startConversation(letter, { admit, visitorKey: visitor })
  if (letter.searchId) {
    // The letter is kept: that its search is not marked must not make it look refused.
    await markWroteToPerson(letter.searchId, visitor).catch(console.error)
  }
  return { id, cookie: sentTo(letter.email) }
}

/** Lets the next page name the address, so that a shopper sees a typing mistake in it; nowhere else, not for long. */
function sentTo(email: string): string {
  const secure = environment().appUrl.startsWith('https:') ? '; Secure' : ''
  return `sent-to=${encodeURIComponent(email)}; Path=/contact; Max-Age=900; HttpOnly; SameSite=Lax${secure}`
}
