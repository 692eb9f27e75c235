import { Readable } from 'node:stream'
import { type Media, openMedia, rangeOf } from '@/lib/articles/media'

type Context = { params: Promise<{ file: string }> }

export const dynamic = 'force-dynamic'

/** A picture, film or caption file of content/images. It may change: browsers ask again, and mostly hear "the same". */
export async function GET(request: Request, { params }: Context) {
  const media = await openMedia((await params).file)
  if (!media) return new Response('There is nothing at this address.\n', { status: 404 })
  const headers = headersOf(media)
  const known = request.headers.get('if-none-match')
  if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === media.etag)) {
    await media.handle.close()
    return new Response(null, { status: 304, headers })
  }
  const sameAsBefore = [null, media.etag].includes(request.headers.get('if-range'))
  const range = sameAsBefore ? rangeOf(request.headers.get('range'), media.size) : undefined
  if (range === false) {
    await media.handle.close()
    headers.set('Content-Range', `bytes */${media.size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: media.size - 1 }
  headers.set('Content-Length', String(end - start + 1))
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${media.size}`)
  if (media.size === 0 || request.method === 'HEAD') {
    await media.handle.close()
    return new Response(null, { headers })
  }
  const stream = Readable.toWeb(media.handle.createReadStream({ start, end })) as ReadableStream
  return new Response(stream, { status: range ? 206 : 200, headers })
}

function headersOf({ type, etag, modified }: Media): Headers {
  return new Headers({
    'Content-Type': type,
    'Cache-Control': 'public, max-age=60, stale-while-revalidate=86400',
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Last-Modified': modified.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    // An SVG opened on its own is a document: it may draw, and nothing else.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  })
}
