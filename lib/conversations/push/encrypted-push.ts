import webPush from 'web-push'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import { pushKeys } from './push-keys'
import type { GivenSubscription, PushedText } from './schema'

/** After this many seconds somebody else has the chat, or the mail to the team is out. */
const keptFor = 600

/** What is sent to the push service, which carries it but cannot read it. Of one conversation it keeps the latest. */
export function encryptedPush(subscription: GivenSubscription, text: PushedText) {
  const { appUrl } = environment()
  const { email } = store()
  const subject = email
    ? `mailto:${email}`
    : appUrl.startsWith('https:')
      ? appUrl
      : 'mailto:askwell@localhost'
  const { endpoint, headers, body } = webPush.generateRequestDetails(subscription, JSON.stringify(text), {
    vapidDetails: { subject, ...pushKeys() },
    TTL: keptFor,
    urgency: 'high',
    topic: text.conversationId.replaceAll('-', '').slice(0, 32),
  })
  return { endpoint, headers: headers as Record<string, string>, body: body! }
}
