import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { onePerProcess } from './one-per-process'

const header = 'x-askwell-response'

type Open = { next: number; responses: Map<string, ServerResponse> }

const open = () => onePerProcess<Open>('responses', () => ({ next: 0, responses: new Map() }))

/** Keeps the response that is being made at hand while its request is answered. */
export function followResponses() {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const { responses } = open()
    const id = String(open().next++)
    request.headers[header] = id
    responses.set(id, response)
    response.once('close', () => responses.delete(id))
  })
}

/**
 * Answers the request with 404 and the page as it is. A page of Next.js can only throw notFound(), and that sends an
 * empty document which a script fills: nothing for readers without JavaScript.
 */
export function answerNotFound(headers: Headers) {
  const response = open().responses.get(headers.get(header) ?? '')
  if (response && !response.headersSent) response.statusCode = 404
}
