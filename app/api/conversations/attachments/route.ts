import { answerRoute } from '@/lib/answer-route'
import { requestLanguage } from '@/lib/reader-language'
import { fileIn, keepFirstFile } from '../upload'

export const dynamic = 'force-dynamic'

/** A file for the first message of a chat to come → 201 {id, name, type, size}. */
export function POST(request: Request) {
  return answerRoute(async () => {
    const kept = await keepFirstFile(request, fileIn(request))
    return Response.json(kept, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  }, requestLanguage(request))
}
