import { createHash } from 'node:crypto'
import { answerRoute } from '@/lib/answer-route'
import { currentIndex } from '@/lib/search/browser-index'

export const dynamic = 'force-dynamic'

/** Which index file holds today, and what changed since it was made. */
export function GET(request: Request) {
  return answerRoute(async () => {
    const body = JSON.stringify(await currentIndex())
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
    const headers = { 'Cache-Control': 'no-cache', 'Content-Type': 'application/json', ETag: etag }
    const isKnown = request.headers.get('if-none-match')?.includes(etag)
    return new Response(isKnown ? null : body, { status: isKnown ? 304 : 200, headers })
  })
}
