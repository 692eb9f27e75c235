import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { releaseConversation } from '@/lib/conversations/desk/assignment/mutations'
import { deskText } from '@/lib/desk-language'

type Context = { params: Promise<{ id: string }> }

/** Puts your own conversation back into the queue; who tries with somebody else's learns whose it is. */
export function POST(_request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { assignedTo } = await releaseConversation(staff, (await params).id)
    if (!assignedTo) return { assignedTo }
    const text = await deskText()
    const error = { code: 'conflict', message: text('agents.taken-by', { name: assignedTo.name }) }
    return Response.json({ error, assignedTo }, { status: 409 })
  })
}
