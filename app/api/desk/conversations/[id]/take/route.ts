import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { takeConversation } from '@/lib/conversations/desk/assignment/mutations'
import { deskText } from '@/lib/desk-language'

type Context = { params: Promise<{ id: string }> }

/** Exactly one of those who take it at once gets it; the others learn who. */
export function POST(_request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { isYours, assignedTo } = await takeConversation(staff, (await params).id)
    if (isYours) return { assignedTo }
    const text = await deskText()
    const error = { code: 'conflict', message: text('agents.taken-by', { name: assignedTo.name }) }
    return Response.json({ error, assignedTo }, { status: 409 })
  })
}
