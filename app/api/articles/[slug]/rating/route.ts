import { randomUUID } from 'node:crypto'
import { answerRoute, parseStrictly, readJson } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { rateArticle } from '@/lib/articles/mutations'
import { takeRating } from '@/lib/articles/opinion-limits'
import { getArticle } from '@/lib/articles/queries'
import { ratingShape } from '@/lib/articles/schema'
import { readForm } from '@/lib/read-body'
import { redact } from '@/lib/redact'
import { markRated } from '@/lib/search/mutations'
import { openedBefore } from '@/lib/search/opened-result'
import { isShopperPost } from '@/lib/shopper-request'
import { store } from '@/lib/store'

const limit = 16 * 1024

/** "Was this helpful?": JSON from a script, or a plain form, which is sent back to the article. */
export function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerRoute(async () => {
    const { slug } = await params
    if (!getArticle(slug)) throw new AppError('not-found', 'errors.not-found')
    const isForm = !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')
    const { id = randomUUID(), ...said } = isForm
      ? parseStrictly(ratingShape, await formFields(request))
      : await readJson(request, ratingShape, limit)
    if (isShopperPost(request.headers)) {
      const visitor = await takeRating(request.headers, slug)
      const comment = said.comment && redact(said.comment, store())
      // A page made once for all has no place for the search in its plain form.
      const opened = openedBefore(request.headers)
      const searchId = said.searchId ?? (opened?.slug === slug ? opened.id : undefined)
      await rateArticle({ ...said, id, slug, comment, visitorKey: visitor, searchId })
      if (searchId) await markRated(searchId, visitor, said.helpful)
    }
    if (!isForm) return new Response(null, { status: 204 })
    return new Response(null, { status: 303, headers: { Location: `/articles/${slug}#rated` } })
  })
}

async function formFields(request: Request): Promise<Record<string, unknown>> {
  const form = await readForm(request, limit)
  const filled = [...form].filter(([, value]) => value !== '')
  const { helpful, ...fields } = Object.fromEntries(filled)
  return { ...fields, helpful: { true: true, false: false }[String(helpful)] }
}
