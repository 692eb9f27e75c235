import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { tagsShape } from '@/lib/conversations/desk/schema'
import { setTags } from '@/lib/conversations/desk/tags/mutations'

type Context = { params: Promise<{ id: string }> }

export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    const { tags } = await readJson(request, tagsShape)
    return { tags: await setTags(staff, id, tags) }
  })
}
