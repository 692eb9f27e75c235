import { database } from '@/lib/database'
import { count, didNotHelp } from '@/lib/unanswered/conditions/queries'
import { periodOf } from '@/lib/unanswered/period'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { readableWords } from './readable-words'
import type { ArticleList, ReportFilter } from './report-address'

const most = 50

/** The same words in any order and form, and what became of them at one article. */
export type ArticleSearches = Record<ArticleList | 'unhelpful' | 'askedAgain' | 'contacts', number> & {
  id: string
  language: string
  /** how many such words there are: those that one visitor alone used stand together, without their wording */
  words: number
  query?: string
}

type Row = Record<Exclude<keyof ArticleSearches, 'id' | 'words' | 'language' | 'query'>, number | bigint> & {
  questionKey: string
  language: string
  query: string
}

/** The words that find an article, open it, or leave it unsatisfied, most of them first; and how many there are. */
export async function articleSearches(
  slug: string,
  filter: ReportFilter,
  now = new Date(),
): Promise<{ rows: ArticleSearches[]; total: number }> {
  const db = await database()
  const { from, to } = periodOf(filter, now)
  // As the indexes have it: each place by itself.
  const places = ['0', '1', '2'].map((place) => Prisma.sql`("shown" ->> ${Prisma.raw(place)}) = ${slug}`)
  const reached = Prisma.sql`(${Prisma.join(places, ' OR ')})`
  const opened = Prisma.sql`"clickedSlug" = ${slug}`
  const rows = await db.$queryRaw<(Row & { total: bigint })[]>`
    SELECT *, count(*) OVER () AS "total" FROM (
      SELECT "questionKey", "language", min("query") AS "query", ${count(reached)} AS "shown", ${count(opened)} AS "opened",
        ${count(Prisma.sql`${opened} AND ${didNotHelp}`)} AS "unsatisfied",
        ${count(Prisma.sql`${opened} AND "ratedUnhelpful"`)} AS "unhelpful",
        ${count(Prisma.sql`${opened} AND "askedAgain"`)} AS "askedAgain",
        ${count(Prisma.sql`${opened} AND "wroteToPerson"`)} AS "contacts"
      FROM "Search" WHERE "at" >= ${from} AND "at" < ${to} AND "origin" = 'search' AND (${opened} OR ${Prisma.join(places, ' OR ')})
      GROUP BY "questionKey", "language"
    ) AS "words" WHERE ${Prisma.raw(`"${filter.list}"`)} > 0
    ORDER BY ${Prisma.raw(`"${filter.list}"`)} DESC, "questionKey", "language" LIMIT ${most}`
  const mayRead = await readableWords(rows)
  const shown = rows.filter(mayRead).map(read)
  const alone = rows.filter((row) => !mayRead(row)).map(read)
  return {
    rows: [...shown, ...(alone.length > 0 ? [together(alone)] : [])],
    total: Number(rows[0]?.total ?? 0),
  }
}

function read({ questionKey, query, language, ...row }: Row): ArticleSearches {
  return {
    ...{ id: `${language} ${questionKey}`, language, words: 1, query },
    ...{ shown: Number(row.shown), opened: Number(row.opened), unsatisfied: Number(row.unsatisfied) },
    ...{ unhelpful: Number(row.unhelpful), askedAgain: Number(row.askedAgain) },
    contacts: Number(row.contacts),
  }
}

const figures = ['words', 'shown', 'opened', 'unsatisfied', 'unhelpful', 'askedAgain', 'contacts'] as const

/** Words of single visitors as one line: what became of them counts, what they said is not shown. */
function together(alone: ArticleSearches[]): ArticleSearches {
  const sums = figures.map((figure) => [figure, alone.reduce((sum, each) => sum + each[figure], 0)] as const)
  return {
    ...(Object.fromEntries(sums) as Record<(typeof figures)[number], number>),
    ...{ id: 'alone', language: alone[0]!.language },
  }
}
