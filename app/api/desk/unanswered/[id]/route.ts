import type { NextRequest } from 'next/server'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { AppError } from '@/lib/app-error'
import { requireStaffOrKeyForRoute } from '@/lib/auth/gates'
import { readPeriod } from '@/lib/unanswered/filter-address'
import { bringUpToDate } from '@/lib/unanswered/ledger/mutations'
import { proofNow } from '@/lib/unanswered/proof/now/queries'
import { mergedInto, openQuestion } from '@/lib/unanswered/question/queries'

type Context = { params: Promise<{ id: string }> }

/** One unanswered question with its phrasings, its history and how its proof stands. */
export function GET(request: NextRequest, { params }: Context) {
  return answerDeskRoute(async () => {
    await requireStaffOrKeyForRoute(request, 'lead', 'editor')
    const filter = readPeriod(request.nextUrl.searchParams)
    const { id } = await params
    await bringUpToDate()
    const opened = await openQuestion(id, filter)
    if (!opened) throw new AppError('not-found', 'errors.not-found')
    const { summary, muted, phrasings, unread, history } = opened
    const question = { ...summary, muted, mergedInto: await mergedInto(id) }
    return { question, phrasings, unread, history, proof: await proofNow(id) }
  })
}
