import type { IncomingMessage, ServerResponse } from 'node:http'

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/html')
}

/**
 * Hands a page that Next.js makes to `finish`, which sends it, once all of it is there and before any of it has left.
 * What is no page, or has no body, goes out as it comes.
 */
export function takePage(
  request: IncomingMessage,
  response: ServerResponse,
  finish: (body: Buffer) => Promise<void>,
) {
  const { writeHead, flushHeaders, write, end } = response
  const accepted = request.headers['accept-encoding']
  // Next.js must not pack what is not finished.
  delete request.headers['accept-encoding']
  const pieces: Buffer[] = []
  let head: unknown[] | undefined

  const keepPiece = (piece: unknown) =>
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece as Uint8Array))
  const giveBack = () => Object.assign(response, { writeHead, flushHeaders, write, end })
  const letGo = () => {
    giveBack()
    if (head) Reflect.apply(writeHead, response, head)
  }
  const onWrite = (...given: unknown[]) => {
    if (!isPage(response)) {
      letGo()
      return Reflect.apply(write, response, given)
    }
    keepPiece(given[0])
    return true
  }
  const onEnd = (...given: unknown[]) => {
    const [last] = given
    if (typeof last === 'string' || last instanceof Uint8Array) keepPiece(last)
    if (!pieces.length || !isPage(response)) {
      letGo()
      return Reflect.apply(end, response, given)
    }
    giveBack()
    if (accepted) request.headers['accept-encoding'] = accepted
    void finish(Buffer.concat(pieces))
    return response
  }
  const onHead = (...given: unknown[]) => {
    head = given
    return response
  }
  Object.assign(response, { writeHead: onHead, flushHeaders: () => {}, write: onWrite, end: onEnd })
}
