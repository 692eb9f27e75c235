import { after } from 'next/server'
import { logClickOnPage } from '@/lib/search/log-search-on-page'
import { openedCookie } from '@/lib/search/opened-result'
import { openedResult } from '@/lib/search/posted-search'
import { isShopper } from '@/lib/shopper-request'

/**
 * Results link here where no script posts clicks: keeps which one was opened and goes on to the article, with a cookie
 * for the rating and the letter that may follow. Whatever the address says, it leads to an article of this help center
 * or to the search page.
 */
export function GET(request: Request) {
  const opened = openedResult.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!opened.success) return goTo('/search')
  const { id, slug, rank, anchor } = opened.data
  const { headers } = request
  after(() => logClickOnPage({ searchId: id, slug, rank, headers }))
  const cookie = isShopper(headers) ? { 'Set-Cookie': openedCookie({ id, slug }) } : undefined
  return goTo(`/articles/${slug}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`, cookie)
}

function goTo(path: string, cookie?: { 'Set-Cookie': string }) {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', ...cookie },
  })
}
