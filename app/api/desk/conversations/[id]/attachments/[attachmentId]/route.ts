import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { answerFile } from '@/lib/conversations/attachments/answer-file'
import { deskAttachment } from '@/lib/conversations/attachments/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; attachmentId: string }> }

/** A file of a conversation, as a download. */
export function GET(_: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id, attachmentId } = await params
    return answerFile(await deskAttachment(staff, id, attachmentId))
  })
}
