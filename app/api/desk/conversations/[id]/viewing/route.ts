import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { openHanded } from '@/lib/conversations/desk/assignment/mutations'
import { mustBeThere } from '@/lib/conversations/desk/detail/queries'
import { viewingShape } from '@/lib/conversations/desk/schema'
import { tellViewing, viewersOf } from '@/lib/conversations/desk/viewers'

type Context = { params: Promise<{ id: string }> }

/** Said every 20 seconds while the conversation is on the screen, and once with `gone` when it no longer is. */
export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    const { gone } = await readJson(request, viewingShape)
    await mustBeThere(staff, id)
    tellViewing(staff, id, gone)
    if (!gone) await openHanded(staff, id)
    return { viewing: viewersOf(id, staff.id) }
  })
}
