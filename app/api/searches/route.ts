import { answerRoute, readJson } from '@/lib/answer-route'
import { takeLogPoint } from '@/lib/search/log/log-limit'
import { searchReady } from '@/lib/search/live-index'
import { logSearch } from '@/lib/search/mutations'
import { postedSearch } from '@/lib/search/posted-search'
import { search } from '@/lib/search/queries'
import { isShopperPost } from '@/lib/shopper-request'
import { store } from '@/lib/store'
import { visitorKey } from '@/lib/visitor-key'

/** The search box says what a shopper settled on. What came of it is found out here, never taken from the browser. */
export function POST(request: Request) {
  return answerRoute(async () => {
    const { id, query, page, language = store().language } = await readJson(request, postedSearch, 4096)
    if (isShopperPost(request.headers)) {
      await takeLogPoint(request.headers)
      await searchReady()
      const answer = search(query, { language })
      await logSearch({ id, query, page, language, answer, visitorKey: await visitorKey(request.headers) })
    }
    return new Response(null, { status: 204 })
  })
}
