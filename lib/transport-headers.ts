import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { environment } from './environment'

// What Next.js would take from a sender as coming from itself: a nonce to print into pages, a proxy already passed.
const ours = /^(content-security-policy(-report-only)?|x-nonce|x-middleware-.*)$/

/**
 * Before Next.js sees a request: removes headers no sender may set, makes an address that cannot be decoded one that is
 * not found (Next.js would answer 500), and promises HTTPS when APP_URL has it.
 */
export function guardTransport() {
  const https = environment().appUrl.startsWith('https:')
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    for (const name of Object.keys(request.headers)) if (ours.test(name)) delete request.headers[name]
    request.url = decodable(request.url ?? '/')
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  })
}

/** `url` with a path that can be decoded: a broken one stands for itself, letter by letter. */
export function decodable(url: string): string {
  const [path, ...query] = url.split('?') as [string, ...string[]]
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
