import { Readable } from 'node:stream'
import { answerRoute } from '@/lib/answer-route'
import { whoIsSignedIn } from '@/lib/auth/gates'
import { shownPicture } from '@/lib/auth/picture/queries'
import { requestLanguage } from '@/lib/reader-language'
import { readStoredFile } from '@/lib/stored-files'

export const dynamic = 'force-dynamic'

/** The picture of somebody who answers, under the random name it has; one's own too, whatever one's role. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerRoute(async () => {
    const { id, type } = await shownPicture((await params).id, await whoIsSignedIn())
    return new Response(Readable.toWeb(readStoredFile(id, 'pictures')) as ReadableStream, {
      headers: {
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        // Another picture has another name; one that is taken away is gone after an hour.
        'Cache-Control': 'private, max-age=3600',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    })
  }, requestLanguage(request))
}
