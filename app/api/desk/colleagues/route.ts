import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { colleagues } from '@/lib/conversations/desk/assignment/queries'

/** To whom a conversation can be handed over. */
export function GET() {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    return { colleagues: await colleagues(staff) }
  })
}
