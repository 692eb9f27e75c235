import { database } from '@/lib/database'
import { count, isSignal } from '@/lib/unanswered/conditions/queries'
import { settledBefore } from '@/lib/unanswered/ledger/queries'
import { type Period, daysOf, periodOf } from '@/lib/unanswered/period'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { ReportFilter, SearchFigure } from './report-address'

/** What was searched on a day, or in a week. */
export type SearchesOf = Record<SearchFigure, number> & {
  /** its first and last day, YYYY-MM-DD */
  from: string
  to: string
  /** showed articles, and every click is known: what the searches without one are a part of */
  shown: number
}

type Counted = Omit<SearchesOf, 'from' | 'to'>
type Row = { day: string } & Record<keyof Counted, number | bigint>

const nothing: Counted = { searches: 0, answered: 0, shown: 0, unclicked: 0, contacts: 0 }
const fields = Object.keys(nothing) as (keyof Counted)[]

/** What was searched in a period: by day or by week, oldest first, and in all. */
export async function searchesByDay(
  filter: ReportFilter,
  now = new Date(),
): Promise<{ parts: SearchesOf[]; all: Counted }> {
  const period = periodOf(filter, now)
  const byDay = new Map<string, Counted>()
  for (const { day, ...row } of await rowsOf(period, now)) byDay.set(day, sumOf(row, byDay.get(day)))
  const parts = partsOf(daysOf(period), filter.by).map((days) => ({
    ...days.map((day) => byDay.get(day) ?? nothing).reduce(sumOf, nothing),
    ...{ from: days[0]!, to: days.at(-1)! },
  }))
  return { parts, all: parts.reduce<Counted>(sumOf, nothing) }
}

function sumOf(one: Record<keyof Counted, number | bigint>, other: Partial<Counted> = nothing): Counted {
  const sums = fields.map((field) => [field, Number(one[field]) + Number(other[field] ?? 0)] as const)
  return Object.fromEntries(sums) as Counted
}

const isShown = (now: Date) => Prisma.sql`("outcome" <> 'none' AND "at" <= ${settledBefore(now)})`

/** Whether a figure counts a search of the log. */
export function isCounted(of: SearchFigure, now: Date): Prisma.Sql {
  switch (of) {
    case 'searches':
      return Prisma.sql`(1 = 1)`
    case 'answered':
      return Prisma.sql`(NOT ${isSignal})`
    case 'unclicked':
      // Written so that the index of days is read, and not the table by the index of clicks.
      return Prisma.sql`(${isShown(now)} AND coalesce("clickedSlug", '') = '')`
    case 'contacts':
      return Prisma.sql`"wroteToPerson"`
  }
}

/** From the log and, for what has left it, from its daily totals, which know no clicks. */
async function rowsOf({ from, to }: Period, now: Date): Promise<Row[]> {
  const db = await database()
  const [first, end] = [from, to].map((moment) => moment.toISOString().slice(0, 10))
  const day = Prisma.sql`substr(CAST("at" AS text), 1, 10)`
  const shown = isShown(now)
  const logged = await db.$queryRaw<Row[]>`
    SELECT ${day} AS "day", count(*) AS "searches", ${count(isCounted('answered', now))} AS "answered",
      ${count(shown)} AS "shown", ${count(isCounted('unclicked', now))} AS "unclicked",
      ${count(isCounted('contacts', now))} AS "contacts"
    FROM "Search" WHERE "at" >= ${from} AND "at" < ${to} AND "origin" = 'search' GROUP BY ${day}`
  const rolled = await db.$queryRaw<Row[]>`
    SELECT "day", sum("count") AS "searches",
      sum(CASE WHEN "outcome" = 'answered' THEN "count" ELSE 0 END) AS "answered",
      0 AS "shown", 0 AS "unclicked", sum("contacts") AS "contacts"
    FROM "SearchDay" WHERE "day" >= ${first} AND "day" < ${end} GROUP BY "day"`
  return [...logged, ...rolled]
}

/** Days one by one, or those of one week, which begins on Monday, together. */
function partsOf(days: string[], by: ReportFilter['by']): string[][] {
  if (by === 'day') return days.map((day) => [day])
  const weeks: string[][] = []
  for (const day of days)
    if (weeks.length === 0 || new Date(day).getUTCDay() === 1) weeks.push([day])
    else weeks.at(-1)!.push(day)
  return weeks
}
