import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { mustBeThere } from '@/lib/conversations/desk/detail/queries'
import { tellConversation } from '@/lib/conversations/tell'

type Context = { params: Promise<{ id: string }> }

/** Shopper and colleagues see for a few seconds that an answer is being written. */
export function POST(_request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    await mustBeThere(staff, id)
    tellConversation(id, { kind: 'typing', author: 'staff', staffId: staff.id, name: staff.name })
  })
}
