import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { stillHere } from '@/lib/availability/presence'
import { setAway } from '@/lib/auth/chatting/mutations'
import { awayShape } from '@/lib/conversations/desk/schema'
import { publish } from '@/lib/event-bus'

/** Somebody whose desk is open is still there; with `away` they are signed in, but no new chats are offered to them. */
export function POST(request: Request) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { away } = await readJson(request, awayShape)
    stillHere(staff.id)
    if (away === undefined) return
    await setAway(staff, away)
    publish('desk', { kind: 'presence' })
  })
}
