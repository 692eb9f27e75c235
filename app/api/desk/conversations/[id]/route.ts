import type { NextRequest } from 'next/server'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { parseStrictly } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { conversationForDesk } from '@/lib/conversations/desk/detail/queries'
import { detailParameters } from '@/lib/conversations/desk/schema'
import { beforeConversation } from '@/lib/reports/before-conversation'

type Context = { params: Promise<{ id: string }> }

/** A conversation with what its shopper searched, read and rated before; `after` leaves out messages that are known. */
export function GET(request: NextRequest, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { after } = parseStrictly(detailParameters, Object.fromEntries(request.nextUrl.searchParams))
    const found = await conversationForDesk(staff, (await params).id, after)
    if (!found) throw new AppError('not-found', 'errors.not-found')
    return { ...found.conversation, ...(await beforeConversation(staff, found.before)) }
  })
}
