import { createHmac, timingSafeEqual } from 'node:crypto'
import { authSecret } from '@/lib/auth/secret'
import { environment } from '@/lib/environment'

const daysValid = 30
const shape = /^([0-9a-f-]{36})\.([0-9a-z]{1,9})\.([\w-]{43})$/

/** The link in a mail by which its reader opens their chat in whatever browser, for thirty days. */
export function chatLink(conversation: { id: string }, now = new Date()): string {
  const expiry = Math.floor(now.getTime() / 1000) + daysValid * 86_400
  const until = expiry.toString(36)
  return `${environment().appUrl}/chat/open?key=${conversation.id}.${until}.${sign(conversation.id, until)}`
}

/** The conversation that `key` opens; null when it is forged, changed or too old. */
export function openedBy(key: string, now = new Date()): string | null {
  const [, id, until, signature] = shape.exec(key) ?? []
  if (!id || !until || !signature) return null
  const isGenuine = timingSafeEqual(Buffer.from(signature), Buffer.from(sign(id, until)))
  return isGenuine && parseInt(until, 36) * 1000 > now.getTime() ? id : null
}

function sign(id: string, until: string): string {
  return createHmac('sha256', authSecret()).update(`chat-link\n${id}\n${until}`).digest('base64url')
}
