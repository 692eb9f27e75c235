import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { blockVisitor } from '@/lib/conversations/desk/block/mutations'
import { blockShape } from '@/lib/conversations/desk/schema'

type Context = { params: Promise<{ id: string }> }

export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    const { blocked } = await readJson(request, blockShape)
    await blockVisitor(staff, id, blocked)
    return { blocked }
  })
}
