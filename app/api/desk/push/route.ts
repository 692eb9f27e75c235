import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { forgetSubscription, keepSubscription } from '@/lib/conversations/push/mutations'
import { pushKeys } from '@/lib/conversations/push/push-keys'
import { forgottenShape, subscriptionShape } from '@/lib/conversations/push/schema'
import { deskLanguage } from '@/lib/desk-language'

/** The key that a browser hands its push service, so that nobody else can send through it. */
export function GET() {
  return answerDeskRoute(async () => {
    await requireStaffForRoute('agent', 'lead')
    return { publicKey: pushKeys().publicKey }
  })
}

export function POST(request: Request) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    await keepSubscription(staff, await readJson(request, subscriptionShape), await deskLanguage())
  })
}

export function DELETE(request: Request) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { endpoint } = await readJson(request, forgottenShape)
    await forgetSubscription(staff, endpoint)
  })
}
