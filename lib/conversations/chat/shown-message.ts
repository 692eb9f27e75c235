import type { Author, ShownAttachment, ShownMessage } from '../schema'

type Stored = {
  seq: number
  author: string
  clientId: string
  body: string
  at: Date
  staff: { name: string } | null
  attachments: ShownAttachment[]
}

/** A message as the shopper's browser gets it: of staff the first name only, and no clientId but the shopper's own. */
export function shownMessage({ seq, author, clientId, body, at, staff, attachments }: Stored): ShownMessage {
  const by = author === 'shopper' ? { clientId } : { name: firstName(staff?.name ?? '') }
  return { seq, author: author as Author, ...by, body, at: at.toISOString(), attachments }
}

export function firstName(name: string): string {
  return name.split(' ')[0]!
}
