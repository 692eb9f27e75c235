import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { handOver } from '@/lib/conversations/desk/assignment/mutations'
import { handOverShape } from '@/lib/conversations/desk/schema'

type Context = { params: Promise<{ id: string }> }

export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    return handOver(staff, id, await readJson(request, handOverShape))
  })
}
