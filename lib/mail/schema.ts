// Mail: what leaves the shop by e-mail, through an outbox written in the transaction of what it tells.

export const mailKinds = [
  'confirmation',
  'notice',
  'answer',
  'invitation',
  'transcript',
  'receipt',
  'digest',
] as const
export type MailKind = (typeof mailKinds)[number]

export const mailStates = ['waiting', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]

/** A person or a shop in a header: always as two fields, never as one string to be parsed again. */
export type Mailbox = { name?: string; address: string }

export type MailToQueue = {
  kind: MailKind
  /** first part of the Message-ID, when what the mail carries has an id of its own */
  uuid?: string
  conversationId?: string
  to: Mailbox
  replyTo?: string
  subject: string
  text: string
  html: string
  inReplyTo?: string
  /** message ids of the thread, oldest first */
  references?: string[]
  attachments?: MailedFile[]
}

/** A stored file that goes with a mail. */
export type MailedFile = { id: string; name: string; type: string }

/** One row of the outbox, ready to be handed to a transport. */
export type OutgoingMail = {
  id: string
  kind: string
  toName: string | null
  toAddress: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  messageId: string
  inReplyTo: string | null
  references: unknown
  attachments: unknown
  createdAt: Date
}

/** Hands one mail over; rejects when it was not accepted. */
export type Deliver = (mail: OutgoingMail) => Promise<void>

/** Seconds to wait after the first, second … failed try; a failure after the last one is final. */
export const backOff = [60, 300, 900, 3_600, 4 * 3_600, 12 * 3_600, 24 * 3_600, 24 * 3_600]

/** Text for one header or one row: no control characters, no line breaks, at most `limit` characters. */
export function oneLine(text: string, limit: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
  const characters = [...line]
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line
}
