// Unanswered questions: what shoppers asked and self-help did not answer, and how each becomes an answer that is proved.
import { z } from 'zod'

/** What a question needs; each kind has a next step of its own. */
export const kinds = ['missing', 'wording', 'typo', 'order', 'out-of-scope', 'noise'] as const
export type Kind = (typeof kinds)[number]

/** Why a question is of its kind: a code with a sentence in the messages, and what stands in that sentence. */
export type KindReason = { code: string } & Record<string, string | number>

/** new → taken → drafted → published → proving → proved or failed; what was proved may be regressed. */
export const states = [
  'new',
  'taken',
  'drafted',
  'published',
  'proving',
  'proved',
  'failed',
  'regressed',
  'ignored',
] as const
export type State = (typeof states)[number]

/** What waits for a person, what is on its way to proof, what is done with. */
export const stateGroups = {
  open: ['regressed', 'failed', 'new', 'taken', 'drafted'],
  proving: ['published', 'proving'],
  proved: ['proved'],
  ignored: ['ignored'],
} as const satisfies Record<string, readonly State[]>
/** In these nobody works on it: to take it moves it on. In any other only who works on it changes, and until when. */
export const waitingStates: readonly State[] = ['new', 'failed', 'regressed', 'ignored']
/** A question that comes into one of these has returned: it waits for a decision again. */
export const returns: readonly State[] = ['new', 'regressed']
export type StateGroup = keyof typeof stateGroups

/** How a search failed: nothing found · nothing that surely fits · answered, but nothing opened · came back and asked again
 * · rated unhelpful · wrote to a person. One search may fail in several ways. */
export const signals = ['none', 'weak', 'unclicked', 'askedAgain', 'unhelpful', 'contacts'] as const
export type Signal = (typeof signals)[number]

export const periods = ['7', '30', '90', 'custom'] as const

/** What was asked of a question in a period. */
export type Size = Record<Signal, number> & {
  /** intents, not keystrokes */
  asked: number
  /** one visitor counts once a day */
  visitors: number
  unsolvedVisitors: number
  contactVisitors: number
  /** what it costs: unsolved visitors × (1 + those who wrote to a person) */
  cost: number
}

export type Phrasing = {
  id: string
  /** redacted; undefined while only one visitor put it and nobody wrote it to us */
  wording?: string
  searches: number
  visitors: number
  contacts: number
  firstAt: Date
  lastAt: Date
  outcome: string
  /** slugs shown the last time, best first */
  shown: string[]
  placedByStaff: boolean
}

export type ListedQuestion = Size & {
  id: string
  name: string
  language: string
  kind: Kind
  kindReason: KindReason
  state: State
  stateAt: Date
  owner?: string
  dueOn?: string
  articleSlug?: string
  firstAt: Date
  lastAt: Date
  /** ways in which it was put, and those of them that staff may read, most visitors first */
  phrasings: number
  wordings: string[]
  /** asked per part of the period, oldest first */
  trend: number[]
  /** asked in the period before; unknown when the ledger does not reach back that far */
  before?: number
}

/** A question with the id of its newest change: what is decided on it is decided in the knowledge of that. */
export type SeenQuestion = ListedQuestion & { seen: string }

const shapes = {
  period: z.enum(periods).default('30'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  signal: z.enum(signals).optional(),
  kind: z.enum(kinds).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .optional(),
  /** home, search, contact, or the slug of a category: where the search began */
  page: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  /** whose it is: the id of one of the staff */
  owner: z.string().min(1).max(100).optional(),
  /** only what its owner should have done by now */
  overdue: z.literal('yes').optional(),
  state: z
    .enum([...(Object.keys(stateGroups) as [StateGroup, ...StateGroup[]]), 'muted', 'all'])
    .default('open'),
  text: z.string().trim().min(1).max(100).optional(),
  sheet: z.coerce.number().int().min(1).max(10_000).default(1),
}

/** What programs ask for: what nobody can have meant is an error. */
export const filterForm = z.strictObject(shapes)

type Lenient<Shapes extends z.ZodRawShape> = { [Name in keyof Shapes]: z.ZodCatch<Shapes[Name]> }
const lenient = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => [name, (shape as z.ZodType).catch(shape.parse(undefined))]),
) as Lenient<typeof shapes>

/** The address of the list. What nobody can have meant is left out, so every address shows a list. */
export const filterParameters = z.object(lenient)

export type Filter = z.infer<typeof filterParameters>

const note = z.string().trim().max(500).optional()
const id = z.string().min(1).max(400)
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What staff do with a question; each is one form or one call. */
export const takeForm = z.strictObject({ ownerId: id.optional(), dueOn: z.iso.date().optional(), note })
export const ignoreForm = z.strictObject({ note: z.string().trim().min(1).max(500) })
export const reopenForm = z.strictObject({ note })
export const kindForm = z.strictObject({ kind: z.enum(kinds), note })
export const nameForm = z.strictObject({ name: z.string().trim().max(200) })
export const noteForm = z.strictObject({ note: z.string().trim().min(1).max(500) })
export const mergeForm = z.strictObject({ into: id })
export const moveForm = z.strictObject({ phrasings: z.array(id).min(1).max(200), to: id.optional() })
export const answerForm = z.strictObject({ slug, how: z.enum(['article', 'words', 'synonym']), note })

const oneOrMore = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(id).max(100),
)

/** What a draft is made of: which file, whose words, and an agent's answer by its conversation. */
export const draftForm = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('article'), phrasings: oneOrMore, answer: id.optional() }),
  z.strictObject({ how: z.literal('words'), phrasings: oneOrMore, slug }),
  z.strictObject({
    how: z.literal('synonym'),
    slug,
    words: z
      .string()
      .max(400)
      .transform((words) => words.split(',').map((word) => word.trim()))
      .pipe(z.array(z.string().min(1).max(200)).min(2).max(20)),
  }),
])
export type DraftForm = z.infer<typeof draftForm>
