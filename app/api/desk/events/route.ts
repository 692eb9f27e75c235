import type { NextRequest } from 'next/server'
import { answerRoute, parseStrictly } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { followDesk } from '@/lib/conversations/live/follow-desk'
import { deskStreamParameters } from '@/lib/conversations/live/stream-parameters'
import { openStream } from '@/lib/open-streams'

export const dynamic = 'force-dynamic'

/** All that happens at the desk, for one agent. While it is open, the agent is here. */
export function GET(request: NextRequest) {
  return answerRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { tab } = parseStrictly(deskStreamParameters, Object.fromEntries(request.nextUrl.searchParams))
    return openStream(request, { owner: staff.id, tab, saysHere: true }, (stream) =>
      followDesk(staff, stream),
    )
  })
}
