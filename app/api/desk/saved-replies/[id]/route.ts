import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { getArticle } from '@/lib/articles/queries'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { readSavedReplyChange } from '@/lib/conversations/desk/read-saved-reply'
import { changeSavedReply, removeSavedReply } from '@/lib/conversations/desk/saved-replies/mutations'
import { anything } from '@/lib/conversations/desk/schema'

type Context = { params: Promise<{ id: string }> }

export function PATCH(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const given = await readJson(request, anything)
    const text = readSavedReplyChange(given, (slug) => getArticle(slug) !== undefined)
    await changeSavedReply(staff, (await params).id, text)
  })
}

export function DELETE(_request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    await removeSavedReply(staff, (await params).id)
  })
}
