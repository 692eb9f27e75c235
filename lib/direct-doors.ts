import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { answerBeforeNext } from './answer-before-next'
import { everywhere, publicPolicy } from './security-headers.mjs'

/** A route that is called without Next.js: the same function, found by its address. */
export type DirectDoor = {
  method: 'GET' | 'POST'
  /** the path, with the id as its first group */
  path: RegExp
  answer: (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>
}

const headersOfAll = Object.entries({ ...everywhere, 'Content-Security-Policy': publicPolicy })
// What is longer, or does not say how long it is, goes through Next.js.
const longestBody = 128 * 1024

/** Opens `doors` in front of Next.js. Not while developing: there Next.js sees to it that an edited route is the one called. */
export function openDirectDoors(doors: DirectDoor[]): void {
  if (process.env.NODE_ENV !== 'production') return
  answerBeforeNext((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    const isShort = request.method !== 'POST' || Number(request.headers['content-length']) <= longestBody
    const door = isShort && doors.find((door) => door.method === request.method && door.path.test(path))
    if (!door) return false
    void pass(door, door.path.exec(path)![1]!, request, response).catch((error: unknown) => {
      // A sender or reader who left is nobody's fault.
      if (!response.destroyed) console.error(error)
      response.destroy()
    })
    return true
  })
}

async function pass({ answer }: DirectDoor, id: string, request: IncomingMessage, response: ServerResponse) {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const asked = new Request(new URL(request.url!, 'http://localhost'), {
    method: request.method,
    headers: request.headers as Record<string, string>,
    body: request.method === 'POST' ? new Uint8Array(await buffer(request)) : null,
    signal: gone.signal,
  })
  const { status, headers, body } = await answer(asked, { params: Promise.resolve({ id }) })
  response.statusCode = status
  for (const [name, value] of [...headersOfAll, ...headers]) response.setHeader(name, value)
  if (body) await pipeline(body, response)
  else response.end()
}
