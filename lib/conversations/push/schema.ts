// Web Push: what a browser gives so that it can be told of a waiting shopper while no page of the desk is open.
import { z } from 'zod'

/** The services of the browsers there are. Only they are ever called: an address from a browser is a stranger's word. */
const services = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /\.push\.apple\.com$/,
  /\.notify\.windows\.com$/,
]

function isOfKnownService(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  const isPlain = protocol === 'https:' && !port && !username && !password
  return isPlain && services.some((service) => service.test(hostname))
}

const endpoint = z
  .string()
  .max(1000)
  .refine(isOfKnownService, 'must be an address of the push service of Chrome, Edge, Firefox or Safari')

export const subscriptionShape = z.strictObject({
  endpoint,
  keys: z.strictObject({
    p256dh: z.string().regex(/^B[\w-]{86}$/, 'must be a P-256 public key in base64url'),
    auth: z.string().regex(/^[\w-]{22}$/, 'must be 16 bytes in base64url'),
  }),
})
export type GivenSubscription = z.infer<typeof subscriptionShape>

export const forgottenShape = z.strictObject({ endpoint })

/** Everything that is told: nothing a shopper wrote leaves the house. */
export type PushedText = { conversationId: string; title: string; body: string }

/** Sends what is encrypted already; gives the status that the push service answered. */
export type DeliverPush = (request: {
  endpoint: string
  headers: Record<string, string>
  body: Buffer
}) => Promise<number>
