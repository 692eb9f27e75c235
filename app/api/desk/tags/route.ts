import type { NextRequest } from 'next/server'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { parseStrictly } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { suggestionParameters } from '@/lib/conversations/desk/schema'
import { suggestTags } from '@/lib/conversations/desk/tags/queries'

/** Tags that were used before, for those who type one. */
export function GET(request: NextRequest) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const given = Object.fromEntries(request.nextUrl.searchParams)
    const { words } = parseStrictly(suggestionParameters, given)
    return { tags: await suggestTags(staff, words) }
  })
}
