import { AppError } from '@/lib/app-error'
import { getArticle } from '@/lib/articles/queries'
import { isShopper } from '@/lib/shopper-request'
import { visitorKey } from '@/lib/visitor-key'
import { takeLogPoint } from './log/log-limit'
import { logClick, logSearch } from './mutations'
import type { SearchAnswer } from './schema'

type Shown = { id: string; headers: Headers; query: string; language: string; answer: SearchAnswer }

/** The path of the page of ours that the request came from. */
function cameFrom(headers: Headers): string | undefined {
  const referer = headers.get('referer')
  if (!referer || !URL.canParse(referer)) return undefined
  const { host, pathname } = new URL(referer)
  return host === headers.get('host') ? pathname.replace(/^\/+/, '/').slice(0, 200) : undefined
}

/** Bots, prefetches and floods are left out; a failure is printed and never reaches the shopper. */
async function forShopper(headers: Headers, keep: (visitorKey: string) => Promise<void>) {
  try {
    if (!isShopper(headers)) return
    await takeLogPoint(headers)
    await keep(await visitorKey(headers))
  } catch (error) {
    if (!(error instanceof AppError)) console.error(error)
  }
}

/** Keeps the search whose page was just shown. Call it in `after()`, with the request's headers read before. */
export async function logSearchOnPage({ id, headers, query, language, answer }: Shown): Promise<void> {
  await forShopper(headers, (visitorKey) =>
    logSearch({ id, query, language, answer, page: cameFrom(headers), visitorKey }),
  )
}

type Opened = { searchId: string; slug: string; rank: number; headers: Headers }

/** Keeps which result of a page without script was opened. */
export async function logClickOnPage({ searchId, slug, rank, headers }: Opened): Promise<void> {
  if (!getArticle(slug)) return
  await forShopper(headers, (visitorKey) => logClick({ searchId, slug, rank, visitorKey }))
}
