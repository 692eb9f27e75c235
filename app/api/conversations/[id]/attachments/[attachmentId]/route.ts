import { answerRoute } from '@/lib/answer-route'
import { answerFile } from '@/lib/conversations/attachments/answer-file'
import { ownAttachment } from '@/lib/conversations/attachments/queries'
import { requestLanguage } from '@/lib/reader-language'
import { ownChat } from '../../../own-chat'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; attachmentId: string }> }

/** A file of the visitor's own chat, as a download. */
export function GET(request: Request, context: Context) {
  return answerRoute(async () => {
    const { visitor, id } = await ownChat(request, context)
    return answerFile(await ownAttachment(visitor, id, (await context.params).attachmentId))
  }, requestLanguage(request))
}
