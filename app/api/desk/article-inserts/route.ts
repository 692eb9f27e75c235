import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { recordInsert } from '@/lib/articles/mutations'
import { getArticle } from '@/lib/articles/queries'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { mustBeThere } from '@/lib/conversations/desk/detail/queries'
import { insertShape } from '@/lib/conversations/desk/schema'

/** An agent put an article into an answer. */
export function POST(request: Request) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { slug, conversationId } = await readJson(request, insertShape)
    await mustBeThere(staff, conversationId)
    if (!getArticle(slug)) throw new AppError('not-found', 'errors.not-found')
    await recordInsert(slug)
  })
}
