import { answerBeforeNext } from '@/lib/answer-before-next'
import { type Keeping, answerFromCache, forgetPages } from '@/lib/page-cache'
import { onContentChange } from './content'
import { pageAddress } from './page-address'

// Pages that show nothing but the content: not the time, not the query.
const ofContent = /^\/[^/]+\/(articles|categories)\/[^?]+$/
// Who is there, and what is read most, may be a minute old.
const home = /^\/[^/?]+$/
// What one visitor wrote and was answered.
const isOnePersons = /^\/[^/]+\/chat(\?|$)/

/**
 * Leads each request for the help center to its page before Next.js sees it. Rewrites of next.config.mjs could choose the
 * language too, but more slowly, and not know what is published: Next.js would render a page for every address anybody
 * makes up, and keep it. Pages in the cache are answered right here.
 */
export function servePages() {
  const isCaching = process.env.NODE_ENV === 'production'
  answerBeforeNext((request, response) => {
    const page = pageAddress(request.url ?? '/', request.headers.cookie)
    if (!page) return false
    request.url = page
    // One address is another page for a reader with another language: only caches in here, which know the language,
    // may keep it. A browser keeps it too, and asks whether it still holds.
    response.setHeader('Cache-Control', isOnePersons.test(page) ? 'private, no-store' : 'private, no-cache')
    return isCaching && answerFromCache(request, response, keepingOf(page))
  })
  onContentChange(forgetPages)
}

function keepingOf(page: string): Keeping | undefined {
  if (ofContent.test(page)) return { key: page, time: Infinity }
  return home.test(page) ? { key: page, time: 60_000 } : undefined
}
