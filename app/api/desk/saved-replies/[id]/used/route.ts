import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { countUse } from '@/lib/conversations/desk/saved-replies/mutations'

type Context = { params: Promise<{ id: string }> }

/** Somebody put it into an answer. */
export function POST(_request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    await countUse(staff, (await params).id)
  })
}
