import type { NextRequest } from 'next/server'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffOrKeyForRoute } from '@/lib/auth/gates'
import { readFilterStrictly } from '@/lib/unanswered/filter-address'
import { bringUpToDate } from '@/lib/unanswered/ledger/mutations'
import { listUnanswered } from '@/lib/unanswered/queries'

const perSheet = 100

/** The unanswered questions of a filter, for programs: with an API key as bearer token, or signed in. */
export function GET(request: NextRequest) {
  return answerDeskRoute(async () => {
    await requireStaffOrKeyForRoute(request, 'lead', 'editor')
    const filter = readFilterStrictly(request.nextUrl.searchParams)
    await bringUpToDate()
    const { questions, total } = await listUnanswered(filter, new Date(), perSheet)
    return { total, sheet: filter.sheet, perSheet, questions }
  })
}
