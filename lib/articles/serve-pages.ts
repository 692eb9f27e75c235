import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { answerFromCache, holdPages } from '@/lib/page-cache'
import { onContentChange } from './content'
import { pageAddress } from './page-address'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

// Pages that show nothing but the content: not the time, not the query.
const cacheable = /^\/[^/]+\/(articles|categories)\/[^?]+$/
// What one visitor wrote and was answered.
const isOnePersons = /^\/[^/]+\/chat(\?|$)/

/**
 * Leads each request for the help center to its page before Next.js sees it. Rewrites of next.config.mjs could choose the
 * language too, but more slowly, and not know what is published: Next.js would render a page for every address anybody
 * makes up, and keep it. Pages in the cache are answered right here.
 */
export function servePages() {
  const isCaching = process.env.NODE_ENV === 'production'
  const seen = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (seen.has(server)) return
    seen.add(server)
    const answers = server.listeners('request') as Answer[]
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const page = pageAddress(request.url ?? '/', request.headers.cookie)
      if (page) {
        request.url = page
        // One address is another page for a reader with another language: only caches in here, which know the language,
        // may keep it. A browser keeps it too, and asks whether it still holds.
        response.setHeader(
          'Cache-Control',
          isOnePersons.test(page) ? 'private, no-store' : 'private, no-cache',
        )
        const key = cacheable.test(page) ? page : undefined
        if (isCaching && answerFromCache(request, response, key)) return
      }
      for (const answer of answers) answer.call(server, request, response)
    })
  })
  if (isCaching) onContentChange(holdPages)
}
