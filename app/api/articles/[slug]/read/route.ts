import { answerRoute } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { recordRead } from '@/lib/articles/mutations'
import { takeRead } from '@/lib/articles/opinion-limits'
import { getArticle } from '@/lib/articles/queries'
import { isShopperPost } from '@/lib/shopper-request'

/** The beacon of an article's page: somebody reads it. */
export function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerRoute(async () => {
    const { slug } = await params
    if (!getArticle(slug)) throw new AppError('not-found', 'errors.not-found')
    if (isShopperPost(request.headers)) {
      await takeRead(request.headers)
      await recordRead(slug)
    }
    return new Response(null, { status: 204 })
  })
}
