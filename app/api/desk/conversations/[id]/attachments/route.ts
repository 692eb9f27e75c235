import { uploadIn } from '@/app/api/conversations/upload'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { uploadFromDesk } from '@/lib/conversations/attachments/mutations'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** A file for an answer to come → 201 {id, name, type, size}. */
export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    return uploadFromDesk(staff, (await params).id, await uploadIn(request, staff.id))
  }, 201)
}
