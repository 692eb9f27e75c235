import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { environment } from './environment'
import { onePerProcess } from './one-per-process'

/** Unguessable, so that a request from before the stamping began cannot bring one. */
export const addressHeader = () => onePerProcess('address-header', () => `x-askwell-address-${randomUUID()}`)

/**
 * Writes the address of each request's sender into a header of our own, before Next.js sees the request: route handlers
 * have no socket, and `x-forwarded-for` is whatever the sender wrote. Behind TRUSTED_PROXIES=n proxies it is the n-th
 * address from the right of `x-forwarded-for`.
 */
export function stampClientAddress() {
  const { trustedProxies } = environment()
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
    const viaProxy = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined
    request.headers[addressHeader()] = viaProxy || request.socket.remoteAddress || 'unknown'
    // Next.js renders a page for HEAD as for GET and does not tell it which.
    request.headers['x-askwell-method'] = request.method
  })
}

/** Who sent the request; `unknown` where nothing stamped it. */
export function clientAddress(headers: Headers): string {
  return headers.get(addressHeader()) ?? 'unknown'
}
