/** The lists of the inbox, in the order of its tabs. */
export const views = ['mine', 'unassigned', 'all', 'snoozed', 'resolved'] as const
export type View = (typeof views)[number]

export type Person = { id: string; name: string }
export type Colleague = Person & { away?: boolean }

/** What a list shows of a conversation. */
export type Summary = {
  id: string
  channel: string
  state: string
  subject: string
  shopperName: string | null
  shopperEmail: string | null
  language: string
  query: string | null
  lastSeq: number
  lastAt: string
  createdAt: string
  waitingSince: string | null
  assignedTo: Person | null
  snoozedUntil: string | null
  tags: string[]
  preview: string
  mailFailed: boolean
  /** the last message is ours and has not been seen */
  unreadForShopper?: boolean
  /** the shopper has left a chat and waits for mail */
  byMail?: boolean
  /** nobody took it: since when it rings whoever is here */
  rangAt?: string | null
  /** when it was handed to whoever has it, who has not opened it since */
  handedAt?: string | null
  updatedAt?: string
}

export type DeskFile = { id: string; name: string; type: string; size: number }

export type DeskMessage = {
  seq: number
  author: 'shopper' | 'staff'
  staff: (Person & { picture?: string }) | null
  clientId?: string | null
  body: string
  at: string
  attachments: DeskFile[]
}

/** What staff did around the messages; stands after message `afterSeq`. */
export type Happening = {
  id: string
  kind: string
  afterSeq: number
  staff: Person | null
  toStaff: Person | null
  body: string | null
  at: string
}

/** What is known of the shopper and of their way here. */
export type Facts = {
  page: string | null
  articles: { slug: string; title: string; url: string }[]
  searches: { query: string; outcome: string; at: string; clicked: { title: string } | null }[]
  ratings: { slug: string; title?: string; helpful: boolean; comment?: string | null }[]
  earlier?: { id: string; subject: string; createdAt: string; state: string }[]
  shopperSeenSeq: number
  blocked: boolean
  /** written in a chat: there is a browser that can be kept out */
  blockable: boolean
  helped: boolean | null
  ratingComment: string | null
}

export type Detail = Summary & Facts & { messages: DeskMessage[]; events: Happening[]; viewing?: string[] }

export type Counts = Partial<Record<View | 'ringing', number>>

export type ListAnswer = {
  conversations: Summary[]
  total: number
  pages: number
  counts: Counts
}

/** What arrives on the stream of the desk; each is a hint, the database is asked for the rest. */
export type DeskEvent =
  | { kind: 'hello'; data: { staffId: string; capacity?: number } }
  | { kind: 'message'; data: { conversationId: string; message: DeskMessage } }
  | { kind: 'conversation'; data: Summary }
  | { kind: 'typing'; data: { conversationId: string; author: string; name?: string | null } }
  | { kind: 'viewing'; data: { conversationId: string; names: string[] } }
  | { kind: 'counts'; data: Counts }
  | { kind: 'presence'; data: { here: Colleague[] } }
  | { kind: 'resync'; data: object }
