import { answerRoute } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { onContentChange } from '@/lib/articles/content'

/** Tells a page under `npm run dev` that content was edited, so that it reloads; nothing in production. */
export function GET(request: Request) {
  return answerRoute(async () => {
    if (process.env.NODE_ENV !== 'development') throw new AppError('not-found', 'errors.not-found')
    const changes = new ReadableStream({
      start(stream) {
        stream.enqueue(': open\n\n')
        const stop = onContentChange(() => stream.enqueue('data: edited\n\n'))
        request.signal.addEventListener('abort', stop)
      },
    }).pipeThrough(new TextEncoderStream())
    return new Response(changes, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } })
  })
}
