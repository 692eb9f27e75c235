import { database } from '@/lib/database'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { type CountedQuestion, describe } from './describe/queries'
import { isInWords } from './in-words/queries'
import { pagesOf } from './pages-of'
import { type Period, periodOf } from './period'
import { type Filter, type ListedQuestion, signals, stateGroups } from './schema'

export const perSheet = 25
const mostExported = 50_000
// SQLite takes at most 500 parts in one statement.
const perPart = 200

const sum = (column: string) => Prisma.raw(`coalesce(sum("${column}"), 0)`)
const signalSum = Prisma.raw(`coalesce(sum(${signals.map((signal) => `"${signal}"`).join(' + ')}), 0)`)

/** Of those who asked, so many opened nothing that what was found cannot have looked like an answer. */
const mostlyUnclicked = Prisma.sql`${sum('unclicked')} >= 0.6 * ${sum('asked')}`
/** Each visitor who opened nothing counts once, however often they asked. */
const unclicked = Prisma.sql`CASE WHEN ${sum('unclicked')} < ${sum('visitors')} THEN ${sum('unclicked')} ELSE ${sum('visitors')} END`
/**
 * Unsolved visitors × (1 + those who wrote to a person). Who opened nothing counts for a quarter, and only where most
 * did: the list itself answers some.
 */
const cost = Prisma.sql`(${sum('unsolvedVisitors')} + CASE WHEN ${mostlyUnclicked} THEN (${unclicked}) / 4.0 ELSE 0 END)
  * (1 + ${sum('contactVisitors')})`

function stateIs({ state }: Filter): Prisma.Sql {
  if (state === 'muted') return Prisma.sql`AND "mutedAt" IS NOT NULL`
  if (state === 'all') return Prisma.empty
  return Prisma.sql`AND "mutedAt" IS NULL AND "state" IN (${Prisma.join([...stateGroups[state]])})`
}

/** Whether a question was put from one of these pages in the period. */
function wasAskedOn({ from, to }: Period, { page }: Filter): Prisma.Sql {
  if (!page) return Prisma.empty
  return Prisma.sql`AND "UnansweredQuestion"."id" IN (
    SELECT "questionId" FROM "Search" JOIN "Phrasing"
      ON "Phrasing"."language" = "Search"."language" AND "Phrasing"."key" = "Search"."questionKey"
    WHERE "page" IN (${Prisma.join(pagesOf(page))}) AND "at" >= ${from} AND "at" < ${to})`
}

type Part = {
  take: number
  skip?: number
  /** these questions, whatever the filter says of their state */
  only?: string[]
  order?: 'cost' | 'contacts'
}

const orders = {
  cost: Prisma.sql`CASE "state" WHEN 'regressed' THEN 0 WHEN 'failed' THEN 1 ELSE 2 END, "cost" DESC`,
  contacts: Prisma.sql`"contactVisitors" DESC, "cost" DESC`,
}

/** What of a question's days makes it stand in a list. */
function havingOf({ signal }: Filter, order: Part['order']): Prisma.Sql {
  if (signal) return Prisma.sql`HAVING ${sum(signal)} > 0`
  if (order === 'contacts') return Prisma.sql`HAVING ${sum('contactVisitors')} > 0`
  return Prisma.sql`HAVING ${signalSum} > 0 OR "state" NOT IN ('new', 'proved', 'ignored')`
}

async function whereOf(filter: Filter, now: Date): Promise<Prisma.Sql> {
  const { kind, language, owner, overdue } = filter
  const late = Prisma.sql`AND "dueOn" < ${now.toISOString().slice(0, 10)} AND "state" IN ('taken', 'drafted')`
  return Prisma.sql`"visible" AND "mergedIntoId" IS NULL ${stateIs(filter)}
    ${wasAskedOn(periodOf(filter, now), filter)} ${await isInWords(filter)}
    ${owner ? Prisma.sql`AND "ownerId" = ${owner}` : Prisma.empty} ${overdue ? late : Prisma.empty}
    ${kind ? Prisma.sql`AND "kind" = ${kind}` : Prisma.empty}
    ${language ? Prisma.sql`AND "language" = ${language}` : Prisma.empty}`
}

async function find(
  filter: Filter,
  now: Date,
  { take, skip = 0, only, order = 'cost' }: Part,
): Promise<CountedQuestion[]> {
  const [first, end] = Object.values(periodOf(filter, now)).map((moment) => moment.toISOString().slice(0, 10))
  const where = only
    ? Prisma.sql`"UnansweredQuestion"."id" IN (${Prisma.join(only)})`
    : await whereOf(filter, now)
  return (await database()).$queryRaw<CountedQuestion[]>`
    SELECT "UnansweredQuestion"."id", ${Prisma.join(
      [...signals, 'asked', 'visitors', 'unsolvedVisitors', 'contactVisitors'].map(
        (column) => Prisma.sql`${sum(column)} AS ${Prisma.raw(`"${column}"`)}`,
      ),
    )}, ${cost} AS "cost", count(*) OVER () AS "total"
    FROM "UnansweredQuestion" LEFT JOIN "QuestionDay"
      ON "questionId" = "UnansweredQuestion"."id" AND "day" >= ${first} AND "day" < ${end}
    WHERE ${where} GROUP BY "UnansweredQuestion"."id" ${only ? Prisma.empty : havingOf(filter, order)}
    ORDER BY ${orders[order]}, ${sum('visitors')} DESC, "lastAt" DESC, "UnansweredQuestion"."id"
    LIMIT ${take} OFFSET ${skip}`
}

/** The questions of a filter, those first that returned after they were proved, then by what they cost. */
export async function listUnanswered(
  filter: Filter,
  now = new Date(),
  most = perSheet,
): Promise<{ questions: ListedQuestion[]; total: number }> {
  const found = await find(filter, now, { take: most, skip: (filter.sheet - 1) * most })
  return { questions: await describe(found, periodOf(filter, now)), total: Number(found[0]?.total ?? 0) }
}

/** All of a list, a few hundred at a time, for the export. */
export async function* allUnanswered(filter: Filter, now = new Date()): AsyncGenerator<ListedQuestion[]> {
  const found = await find(filter, now, { take: mostExported })
  for (let at = 0; at < found.length; at += perPart)
    yield describe(found.slice(at, at + perPart), periodOf(filter, now))
}

/** One question in the period of a filter, whatever state it is in. */
export async function summarize(
  id: string,
  filter: Filter,
  now = new Date(),
): Promise<ListedQuestion | undefined> {
  return (await summarizeAll([id], filter, now))[0]
}

/** These questions in the period of a filter, whatever state they are in, in the order of the list. */
export async function summarizeAll(
  only: string[],
  filter: Filter,
  now = new Date(),
): Promise<ListedQuestion[]> {
  if (only.length === 0) return []
  return describe(await find(filter, now, { take: only.length, only }), periodOf(filter, now))
}

/** The questions of a filter that cost most letters and chats; none that cost no one. */
export async function mostContacts(
  filter: Filter,
  most: number,
  now = new Date(),
): Promise<ListedQuestion[]> {
  return describe(await find(filter, now, { take: most, order: 'contacts' }), periodOf(filter, now))
}

/** How many searches were kept in the period of a filter, answered or not. */
export async function countSearches(filter: Filter, now = new Date()): Promise<number> {
  const { from, to } = periodOf(filter, now)
  return (await database()).search.count({ where: { at: { gte: from, lt: to } } })
}

/** Whether anything was ever searched. */
export async function isAnythingKept(): Promise<boolean> {
  const { search, searchDay } = await database()
  return (await search.findFirst({ select: { id: true } })) !== null || (await searchDay.findFirst()) !== null
}
