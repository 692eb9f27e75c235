import { answerRoute } from '@/lib/answer-route'
import { availabilityOfChat } from '@/lib/availability/queries'

export const dynamic = 'force-dynamic'

/** Whether somebody can chat now, when people are back otherwise, and how many wait. */
export function GET() {
  return answerRoute(async () =>
    Response.json(await availabilityOfChat(), { headers: { 'Cache-Control': 'no-store' } }),
  )
}
