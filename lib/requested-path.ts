import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const header = 'x-askwell-path'

/** Writes each request's own path into a header of ours: pages are not told where they stand. */
export function stampRequestedPath() {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[header] = request.url ?? '/'
  })
}

/** The path and query of the request; undefined where nothing stamped it. */
export function requestedPath(headers: Headers): string | undefined {
  return headers.get(header) ?? undefined
}
