import { database } from '@/lib/database'
import { slugsIn } from '@/lib/unanswered/ledger/queries'
import { periodOf } from '@/lib/unanswered/period'
import type { QuestionSearch } from '@/lib/unanswered/question/queries'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { readableWords } from './readable-words'
import type { ReportFilter } from './report-address'
import { isCounted } from './searches-by-day'

export const searchesPerSheet = 25

/** Searches that left the log, of which a day keeps how often they were put and no more. */
export type DayOfSearches = {
  id: string
  day: string
  language: string
  /** undefined while one visitor alone put it so */
  query?: string
  outcome: string
  count: number
  contacts: number
}

/** The searches that a figure counts, newest first, and the daily totals of those that left the log. */
export async function searchesBehind(
  filter: ReportFilter,
  now = new Date(),
): Promise<{ searches: QuestionSearch[]; total: number; days: DayOfSearches[] }> {
  const db = await database()
  const { from, to } = periodOf(filter, now)
  const which = Prisma.sql`"at" >= ${from} AND "at" < ${to} AND "origin" = 'search' AND ${isCounted(filter.of, now)}`
  const [all] = await db.$queryRaw<{ total: number | bigint }[]>`
    SELECT count(*) AS "total" FROM "Search" WHERE ${which}`
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Search" WHERE ${which} ORDER BY "at" DESC, "id" DESC
    LIMIT ${searchesPerSheet} OFFSET ${(filter.sheet - 1) * searchesPerSheet}`
  const rows = await db.search.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const mayRead = await readableWords(rows)
  const searches = rows.map(({ clickedSlug, clickedRank, ...row }): QuestionSearch => ({
    ...{ id: row.id, at: row.at, outcome: row.outcome, page: row.page ?? undefined },
    query: mayRead(row) ? row.query : undefined,
    shown: slugsIn(row.shown),
    clicked: clickedSlug ? { slug: clickedSlug, rank: clickedRank ?? 0 } : undefined,
    ...{ askedAgain: row.askedAgain, wroteToPerson: row.wroteToPerson },
    ...{ ratedHelpful: row.ratedHelpful, ratedUnhelpful: row.ratedUnhelpful },
  }))
  const days = filter.sheet === 1 ? await daysBehind(filter, now) : []
  return { searches, total: Number(all!.total), days }
}

async function daysBehind({ of, ...filter }: ReportFilter, now: Date): Promise<DayOfSearches[]> {
  if (of === 'unclicked') return []
  const { searchDay } = await database()
  const [from, to] = Object.values(periodOf(filter, now)).map((moment) => moment.toISOString().slice(0, 10))
  const rows = await searchDay.findMany({
    where: {
      day: { gte: from, lt: to },
      ...(of === 'answered' && { outcome: 'answered' }),
      ...(of === 'contacts' && { contacts: { gt: 0 } }),
    },
    orderBy: [{ count: 'desc' }, { day: 'desc' }, { questionKey: 'asc' }],
    take: searchesPerSheet,
  })
  const mayRead = await readableWords(rows)
  return rows.map(({ questionKey, visitors: _, ...row }) => ({
    ...row,
    id: `${row.day} ${row.language} ${row.outcome} ${questionKey}`,
    query: questionKey && mayRead({ ...row, questionKey }) ? row.query : undefined,
  }))
}
