// Conversations: what a shopper wrote to the shop, what they had searched and read before, and what people answered.
import { z } from 'zod'
import type { QueuePlace } from '@/lib/availability/schema'
import { emailAddress } from '@/lib/email-address'

export const conversationStates = ['open', 'resolved'] as const
export type ConversationState = (typeof conversationStates)[number]

export const bodyLimit = 10_000
export const articlesLimit = 20
export const attachmentsLimit = 5
export const attachmentBytes = 10 * 1024 * 1024

const body = z.string().transform(asTyped).pipe(z.string().min(1).max(bodyLimit))
const email = z.string().transform((typed, context) => {
  const address = emailAddress(typed)
  if (address && /@.+\./.test(address)) return address
  context.addIssue({ code: 'custom', message: 'must be one e-mail address' })
  return z.NEVER
})

export const searchIdShape = z.uuid()

const name = z.string().max(100)

/** Ids of files that were uploaded for a message. */
const attachments = z
  .array(z.string().regex(/^[0-9a-f]{32}$/))
  .max(attachmentsLimit)
  .optional()
const words = z.string().transform(asTyped).pipe(z.string().max(bodyLimit))
type Said = { body: string; attachments?: string[] }
/** Only files may come without words. */
const saysSomething = ({ body, attachments }: Said) => Boolean(body || attachments?.length)

/** What a shopper sends along with a first message, so that nobody has to ask for it. */
const along = {
  clientId: z.uuid(),
  body,
  name: name.optional(),
  query: z.string().max(300).optional(),
  searchId: searchIdShape.optional(),
  articles: z
    .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
    .max(articlesLimit)
    .optional(),
  page: z.string().startsWith('/').max(500).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .optional(),
}

/** What the contact page sends. */
export const letterShape = z.strictObject({
  ...along,
  channel: z.literal('email'),
  email,
  subject: z.string().max(150).optional(),
})
export type Letter = z.infer<typeof letterShape>

/** The first message of a chat. */
export const chatShape = z
  .strictObject({ ...along, body: words, attachments, channel: z.literal('chat'), email: email.optional() })
  .refine(saysSomething, { path: ['body'] })
export type FirstMessage = z.infer<typeof chatShape>

/** Every further message of a shopper. */
export const messageShape = z
  .strictObject({ clientId: z.uuid(), body: words, attachments })
  .refine(saysSomething, { path: ['body'] })
export type ShopperMessage = z.infer<typeof messageShape>

export const seenShape = z.strictObject({ seq: z.number().int().min(0).max(2_000_000_000) })

/** Leaving the chat for mail; with `stay`, only the address for what is not read in the chat. */
export const leavingShape = z.strictObject({
  email,
  name: z.string().transform(asOneLine).pipe(name).optional(),
  stay: z.literal(true).optional(),
})
export type Leaving = z.infer<typeof leavingShape>

/** Where the shopper wants the chat sent. */
export const transcriptShape = z.strictObject({ email })

/** What the shopper says at the end. */
export const ratingShape = z.strictObject({
  helpful: z.boolean(),
  comment: z.string().transform(asTyped).pipe(z.string().max(1_000)).optional(),
})
export type Rating = z.infer<typeof ratingShape>

/** What staff send back. */
export const answerShape = z.strictObject({
  clientId: z.uuid(),
  body,
  resolve: z.boolean().optional(),
})
export type Answer = z.infer<typeof answerShape>

export type Author = 'shopper' | 'staff'

/** A message on its way into the log. */
export type MessageToWrite = {
  clientId: string
  author: Author
  staffId?: string
  body: string
  at: Date
  attachments?: string[]
  /** staff close the conversation with it */
  resolve?: boolean
}

/** A browser that wrote to us. Only the gates in access.ts make one. */
export type Visitor = { readonly id: string; readonly isBlocked: boolean }

export type ShownAttachment = { id: string; name: string; type: string; size: number }

/** A message as the shopper's browser gets it. */
export type ShownMessage = {
  seq: number
  author: Author
  /** of the shopper's own messages: what the browser called it */
  clientId?: string
  /** first name of who answers */
  name?: string
  /** where their picture is */
  picture?: string
  body: string
  at: string
  attachments: ShownAttachment[]
}

/** A chat as the shopper's browser gets it. */
export type ShownChat = {
  id: string
  state: ConversationState
  lastSeq: number
  /** up to where the shopper has seen it, in any browser */
  seenSeq: number
  byMail: boolean
  /** masked: who finds an open browser learns no address */
  email: string | null
  helped: boolean | null
  agent: { name: string; picture?: string } | null
  queue: QueuePlace | null
  messages: ShownMessage[]
  /** there are further ones after the last of these */
  more: boolean
}

export type ListedChat = {
  id: string
  channel: string
  state: string
  lastSeq: number
  seenSeq: number
  lastAt: string
}

/** Text as it was typed, without what no keyboard types: one kind of line break, no control characters. */
export function asTyped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim()
}

function asOneLine(text: string): string {
  return asTyped(text).replace(/\s+/g, ' ')
}
