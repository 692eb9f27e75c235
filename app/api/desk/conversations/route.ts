import type { NextRequest } from 'next/server'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { parseStrictly } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { listForDesk } from '@/lib/conversations/desk/list/queries'
import { listParameters } from '@/lib/conversations/desk/schema'

/** A sheet of the inbox. */
export function GET(request: NextRequest) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const given = Object.fromEntries(request.nextUrl.searchParams)
    return listForDesk(staff, parseStrictly(listParameters, given))
  })
}
