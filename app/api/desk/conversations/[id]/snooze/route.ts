import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { snoozeShape } from '@/lib/conversations/desk/schema'
import { snoozeConversation } from '@/lib/conversations/desk/state/mutations'

type Context = { params: Promise<{ id: string }> }

export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    const { until } = await readJson(request, snoozeShape)
    const snoozedUntil = until && new Date(until)
    await snoozeConversation(staff, id, snoozedUntil || null)
    return { snoozedUntil }
  })
}
