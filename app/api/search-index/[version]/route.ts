import { answerRoute } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { indexFile } from '@/lib/search/browser-index'

type Context = { params: Promise<{ version: string }> }

export const dynamic = 'force-dynamic'

/** An index file, packed with gzip for its reader to unpack. Its address is made of its content: it never changes. */
export function GET(_request: Request, { params }: Context) {
  return answerRoute(async () => {
    const file = indexFile((await params).version)
    if (!file) throw new AppError('not-found', 'errors.not-found')
    return new Response(new Uint8Array(file), {
      headers: {
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Type': 'application/gzip',
      },
    })
  })
}
