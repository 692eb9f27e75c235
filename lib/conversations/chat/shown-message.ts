import { pictureOf } from '@/lib/auth/picture/shown-picture'
import type { Author, ShownAttachment, ShownMessage } from '../schema'

type Stored = {
  seq: number
  author: string
  clientId: string
  body: string
  at: Date
  staff: Parameters<typeof shownPerson>[0] | null
  attachments: ShownAttachment[]
}

/** A message as the shopper's browser gets it: of staff the first name only, and no clientId but the shopper's own. */
export function shownMessage({ seq, author, clientId, body, at, staff, attachments }: Stored): ShownMessage {
  const by = author === 'shopper' ? { clientId } : staff ? shownPerson(staff) : { name: '' }
  return { seq, author: author as Author, ...by, body, at: at.toISOString(), attachments }
}

/** Who answers, as far as shoppers get to know. */
export function shownPerson(staff: { name: string } & NonNullable<Parameters<typeof pictureOf>[0]>): {
  name: string
  picture?: string
} {
  return { name: firstName(staff.name), picture: pictureOf(staff) }
}

export function firstName(name: string): string {
  return name.split(' ')[0]!
}
