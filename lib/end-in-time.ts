import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'

const sweepEvery = 200
const cutAfter = 6_000
const exitAfter = 8_000

/**
 * When the process is asked to end, Next.js waits for every open connection, which a stream or a reader that went away
 * would keep for good. `closing` ends what we hold open; what is still open after six seconds is cut.
 */
export function endInTime(closing: () => void): void {
  const servers = new Set<Server>()
  subscribe('http.server.request.start', (message) => servers.add((message as { server: Server }).server))
  const end = (code: number) => () => {
    closing()
    setInterval(() => servers.forEach((server) => server.closeIdleConnections()), sweepEvery).unref()
    setTimeout(() => servers.forEach((server) => server.closeAllConnections()), cutAfter).unref()
    setTimeout(() => process.exit(code), exitAfter).unref()
  }
  process.once('SIGTERM', end(143))
  process.once('SIGINT', end(130))
}
