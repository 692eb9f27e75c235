import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { noteFiled } from '@/lib/conversations/desk/filed/mutations'
import { toFileFrom } from '@/lib/conversations/desk/filed/queries'
import { filedShape } from '@/lib/conversations/desk/schema'
import { fileQuestion } from '@/lib/search/filed/mutations'

type Context = { params: Promise<{ id: string }> }

/** "This was not in the help center": what the shopper asked joins the unanswered questions. */
export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { wording } = await readJson(request, filedShape)
    const from = await toFileFrom(staff, (await params).id)
    if (!from) throw new AppError('not-found', 'errors.not-found')
    const { id: conversationId, language, searchId } = from
    const filed = await fileQuestion({ conversationId, wording, language, searchId })
    await noteFiled(staff, conversationId, { searchId: filed.id, wording: filed.query })
    return { wording: filed.query }
  }, 201)
}
