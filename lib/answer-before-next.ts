import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Has `answer` see each request before Next.js does, which gets those that it does not answer. */
export function answerBeforeNext(answer: (...exchange: Parameters<Answer>) => boolean) {
  const seen = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (seen.has(server)) return
    seen.add(server)
    const others = server.listeners('request') as Answer[]
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (answer(request, response)) return
      for (const other of others) other.call(server, request, response)
    })
  })
}
