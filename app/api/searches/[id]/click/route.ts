import { answerRoute, parseStrictly, readJson } from '@/lib/answer-route'
import { getArticle } from '@/lib/articles/queries'
import { takeLogPoint } from '@/lib/search/log/log-limit'
import { logClick } from '@/lib/search/mutations'
import { postedClick, searchId } from '@/lib/search/posted-search'
import { isShopperPost } from '@/lib/shopper-request'
import { visitorKey } from '@/lib/visitor-key'

/** A shopper opened a result of their own search. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerRoute(async () => {
    const id = parseStrictly(searchId, (await params).id)
    const { slug, rank } = await readJson(request, postedClick, 1024)
    if (isShopperPost(request.headers) && getArticle(slug)) {
      await takeLogPoint(request.headers)
      await logClick({ searchId: id, slug, rank, visitorKey: await visitorKey(request.headers) })
    }
    return new Response(null, { status: 204 })
  })
}
