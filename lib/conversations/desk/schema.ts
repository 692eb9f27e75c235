// The desk's side of conversations: what agents ask for, and what they are shown.
import { z } from 'zod'
import {
  asTyped,
  attachmentsLimit,
  type Author,
  bodyLimit,
  type ConversationState,
  type ShownAttachment,
} from '../schema'
import { longestTag, mostTags } from './tag-name'

/** mine, unassigned, all: open and awake · snoozed: open, but out of sight until a moment */
export const views = ['mine', 'unassigned', 'all', 'snoozed', 'resolved'] as const
export type View = (typeof views)[number]

export const listParameters = z.strictObject({
  view: z.enum(views, `must be one of ${views.join(', ')}`).default('all'),
  words: z.string('must be given once').trim().max(100, 'must have at most 100 characters').optional(),
  page: z.coerce.number('must be a number from 1').int().min(1).max(10_000).default(1),
})
export type ListParameters = z.infer<typeof listParameters>

export type Person = { id: string; name: string }

/** A conversation as lists show it. */
export type ConversationSummary = {
  id: string
  channel: 'email' | 'chat'
  state: ConversationState
  subject: string
  shopperName: string | null
  shopperEmail: string | null
  language: string
  query: string | null
  lastSeq: number
  lastAt: Date
  createdAt: Date
  waitingSince: Date | null
  assignedTo: Person | null
  snoozedUntil: Date | null
  tags: string[]
  /** how the last message begins, on one line, and whose it is */
  preview: string
  lastAuthor: 'shopper' | 'staff'
  /** the last message is staff's, and was neither on the shopper's screen nor mailed */
  unreadForShopper: boolean
  mailFailed: boolean
  /** the shopper has left a chat and waits for mail */
  byMail: boolean
  /** a chat nobody took: since when it rings everybody, whether or not they have room */
  rangAt: Date | null
  /** when it was handed to `assignedTo`, who has not opened it since */
  handedAt: Date | null
  /** of two summaries the later one counts, in whatever order they arrive */
  updatedAt: Date
}

/** How much there is to do; `ringing`: chats whose shopper waits and that nobody has. */
export type Counts = Record<Exclude<View, 'resolved'> | 'ringing', number>

export const eventKinds = [
  ...(['note', 'taken', 'released', 'handed-over', 'resolved', 'reopened'] as const),
  ...(['snoozed', 'woken', 'blocked', 'unblocked', 'filed'] as const),
] as const
export type EventKind = (typeof eventKinds)[number]

export type DeskEvent = {
  id: string
  kind: EventKind
  /** stands after this message */
  afterSeq: number
  staff: Person | null
  toStaff: Person | null
  /** a note's words, the wording that was filed, until when it sleeps */
  body: string | null
  at: Date
}

export type DeskMessage = {
  seq: number
  author: Author
  /** with the address of their picture */
  staff: (Person & { picture?: string }) | null
  clientId: string
  body: string
  at: Date
  attachments: ShownAttachment[]
}

export type EarlierConversation = { id: string; subject: string; state: string; createdAt: Date }

/** A conversation as the room knows it; the door adds what the shopper searched, read and rated. */
export type ConversationDetail = ConversationSummary & {
  page: string | null
  byMail: boolean
  shopperSeenSeq: number
  mailedSeq: number
  helped: boolean | null
  ratingComment: string | null
  blocked: boolean
  /** there is a visitor who can be blocked */
  blockable: boolean
  messages: DeskMessage[]
  /** there are further messages after the last of these */
  more: boolean
  events: DeskEvent[]
  /** what the same shopper wrote about before, the latest first */
  earlier: EarlierConversation[]
  /** colleagues who look at it now */
  viewing: string[]
}

const note = z.string().transform(asTyped).pipe(z.string().min(1).max(bodyLimit))

/** An answer; only files may come without words. */
export const deskAnswerShape = z
  .strictObject({
    clientId: z.uuid(),
    body: z.string().transform(asTyped).pipe(z.string().max(bodyLimit)),
    attachments: z
      .array(z.string().regex(/^[0-9a-f]{32}$/))
      .max(attachmentsLimit)
      .optional(),
    resolve: z.boolean().optional(),
  })
  .refine(({ body, attachments }) => body || attachments?.length, {
    path: ['body'],
    message: 'must not be empty',
  })
export type DeskAnswer = z.infer<typeof deskAnswerShape>

export const noteShape = z.strictObject({ clientId: z.uuid(), body: note })
export type Note = z.infer<typeof noteShape>

export const handOverShape = z.strictObject({ to: z.uuid().nullable(), note: note.optional() })
export const snoozeShape = z.strictObject({ until: z.iso.datetime({ offset: true }).nullable() })
export const blockShape = z.strictObject({ blocked: z.boolean() })
export const viewingShape = z.strictObject({ gone: z.literal(true).optional() })
export const tagsShape = z.strictObject({ tags: z.array(z.string().max(longestTag)).max(mostTags) })
export const filedShape = z.strictObject({ wording: z.string().trim().min(2).max(300) })
export const detailParameters = z.strictObject({
  after: z.coerce.number('must be a number from 0').int().min(0).default(0),
})
export const suggestionParameters = z.strictObject({
  words: z.string('must be given once').max(100).default(''),
})
export const awayShape = z.strictObject({ away: z.boolean().optional() })
export const insertShape = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  conversationId: z.uuid(),
})
/** for bodies that have a reader of their own */
export const anything = z.unknown()
