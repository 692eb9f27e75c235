import { answerRoute } from '@/lib/answer-route'
import { clientAddress } from '@/lib/client-address'
import { visitorOf } from '@/lib/conversations/access'
import { openChat } from '@/lib/conversations/chat/opening/mutations'
import { visitorCookie } from '@/lib/conversations/visitors/visitor-cookie'
import { takePoint } from '@/lib/rate-limit'
import { requestLanguage } from '@/lib/reader-language'

export const dynamic = 'force-dynamic'

const perAddress = { name: 'opened-of-address', points: 60, seconds: 3_600 }

/** The link of a mail → 303 to the chat it opens, in whatever browser; one that opens nothing says so there. */
export function GET(request: Request) {
  return answerRoute(async () => {
    if (request.headers.get('x-askwell-method') === 'HEAD') return away('/chat')
    await takePoint(perAddress, clientAddress(request.headers))
    const key = new URL(request.url).searchParams.get('key') ?? ''
    const opened = await openChat(key, await visitorOf(request))
    if (!opened) return away('/chat?link=old')
    return away(`/chat?c=${opened.id}`, opened.token)
  }, requestLanguage(request))
}

function away(to: string, token?: string): Response {
  const headers = new Headers({ Location: to, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  if (token) headers.set('Set-Cookie', visitorCookie(token))
  return new Response(null, { status: 303, headers })
}
