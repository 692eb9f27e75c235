import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { resolveConversation } from '@/lib/conversations/desk/state/mutations'

type Context = { params: Promise<{ id: string }> }

export function POST(_request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    await resolveConversation(staff, (await params).id)
    return { state: 'resolved' }
  })
}
