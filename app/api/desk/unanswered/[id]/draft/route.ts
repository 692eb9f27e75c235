import type { NextRequest } from 'next/server'
import { answerRoute, parseStrictly } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { answersGiven } from '@/lib/reports/answers-given'
import { readDraftForm } from '@/lib/unanswered/draft/read-draft-form'
import { draftOf } from '@/lib/unanswered/draft/queries'
import { draftForm } from '@/lib/unanswered/schema'

type Context = { params: Promise<{ id: string }> }

/** A draft for a question, as the file that goes into the content folder. It changes nothing. */
export function GET(request: NextRequest, { params }: Context) {
  return answerRoute(async () => {
    const staff = await requireStaffForRoute('lead', 'editor')
    const { id } = await params
    const form = parseStrictly(draftForm, readDraftForm(request.nextUrl.searchParams))
    const answers = form.how === 'article' && form.answer ? await answersGiven(staff, id) : []
    const answer = answers.find(({ conversationId }) => 'answer' in form && conversationId === form.answer)
    const { path, text } = await draftOf(staff, id, form, answer?.body)
    return new Response(text, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Disposition': `attachment; filename="${path.split('/').at(-1)}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  })
}
