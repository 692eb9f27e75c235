import type { Transaction } from '@/lib/database'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import {
  count,
  countBrowsers,
  isUnsolved,
  network,
  openedNothing,
  sumOfNetworks,
} from '../../conditions/queries'
import { settledBefore } from '../queries'

const day = 24 * 60 * 60_000
// SQLite takes a limited number of values in one statement.
const keysAtOnce = 400

const fields = [
  'asked',
  'visitors',
  'none',
  'weak',
  'unclicked',
  'askedAgain',
  'unhelpful',
  'contacts',
  'unsolvedVisitors',
  'contactVisitors',
] as const
type DayRow = { day: string } & Record<(typeof fields)[number], number | bigint>

/** The UTC calendar day of a moment. */
export const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/**
 * Counts a question's days anew, from the log and its daily totals: given days, or all of them. Counting again gives the
 * same, so it does not matter how often or after what it is done.
 */
export async function countDays(
  transaction: Transaction,
  { id, language }: { id: string; language: string },
  now: Date,
  days?: Iterable<string>,
): Promise<void> {
  const phrasings = await transaction.phrasing.findMany({ where: { questionId: id }, select: { key: true } })
  const keys = phrasings.map(({ key }) => key)
  const wanted = days && [...new Set(days)]
  const rows = new Map<string, DayRow>()
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const some = keys.slice(from, from + keysAtOnce)
    for (const row of await daysOf(transaction, { keys: some, language }, now, wanted)) add(rows, row)
  }
  await transaction.questionDay.deleteMany({
    where: { questionId: id, ...(wanted && { day: { in: wanted } }) },
  })
  const data = [...rows.values()].map((row) => ({ questionId: id, ...numbersOf(row), day: row.day }))
  for (let from = 0; from < data.length; from += 50)
    await transaction.questionDay.createMany({ data: data.slice(from, from + 50) })
}

const numbersOf = (row: DayRow) =>
  Object.fromEntries(fields.map((field) => [field, Number(row[field] ?? 0)])) as Record<
    (typeof fields)[number],
    number
  >

function add(rows: Map<string, DayRow>, row: DayRow) {
  const there = rows.get(row.day)
  if (!there) rows.set(row.day, row)
  else for (const field of fields) there[field] = Number(there[field] ?? 0) + Number(row[field] ?? 0)
}

type Asked = { keys: string[]; language: string }

const sumOf = (field: (typeof fields)[number]) => {
  const total = /visitors$/i.test(field) ? sumOfNetworks(field) : Prisma.raw(`sum("${field}")`)
  return Prisma.sql`${total} AS ${Prisma.raw(`"${field}"`)}`
}

async function daysOf(
  transaction: Transaction,
  { keys, language }: Asked,
  now: Date,
  days: string[] | undefined,
): Promise<DayRow[]> {
  const name = Prisma.sql`substr(CAST("at" AS text), 1, 10)`
  const which = Prisma.sql`"language" = ${language} AND "questionKey" IN (${Prisma.join(keys)})`
  const [first, end] = days ? [days.toSorted()[0], days.toSorted().at(-1)] : []
  const span =
    first && end
      ? Prisma.sql`AND "at" >= ${new Date(first)} AND "at" < ${new Date(new Date(end).getTime() + day)}
        AND ${name} IN (${Prisma.join(days!)})`
      : Prisma.empty
  const rolledDays = days ? Prisma.sql`AND "day" IN (${Prisma.join(days)})` : Prisma.empty
  const [none, weak, failed] = ['none', 'weak', 'unhelpful'].map(
    (outcome) => Prisma.sql`"outcome" = ${outcome}`,
  )
  const of = (condition: Prisma.Sql, what: Prisma.Sql) =>
    Prisma.sql`sum(CASE WHEN ${condition} THEN ${what} ELSE 0 END)`
  const number = Prisma.sql`"count"`
  const logged = await transaction.$queryRaw<DayRow[]>`
    SELECT "day", ${Prisma.join(fields.map(sumOf))} FROM (
      SELECT ${name} AS "day", count(*) AS "asked", count(DISTINCT "visitorKey") AS "visitors", ${count(none!)} AS "none",
        ${count(weak!)} AS "weak", ${count(openedNothing(settledBefore(now)))} AS "unclicked",
        ${count(Prisma.sql`"askedAgain"`)} AS "askedAgain", ${count(Prisma.sql`"ratedUnhelpful"`)} AS "unhelpful",
        ${count(Prisma.sql`"wroteToPerson"`)} AS "contacts", ${countBrowsers(isUnsolved)} AS "unsolvedVisitors",
        ${countBrowsers(Prisma.sql`"wroteToPerson"`)} AS "contactVisitors"
      FROM "Search" WHERE ${which} ${span} GROUP BY ${name}, ${network}
    ) "networks" GROUP BY "day"`
  const rolled = await transaction.$queryRaw<DayRow[]>`
    SELECT "day", sum("count") AS "asked", sum("visitors") AS "visitors", ${of(none!, number)} AS "none",
      ${of(weak!, number)} AS "weak", 0 AS "unclicked", 0 AS "askedAgain", ${of(failed!, number)} AS "unhelpful",
      sum("contacts") AS "contacts", ${of(Prisma.sql`"outcome" <> 'answered'`, Prisma.sql`"visitors"`)} AS "unsolvedVisitors",
      sum("contacts") AS "contactVisitors"
    FROM "SearchDay" WHERE ${which} ${rolledDays} GROUP BY "day"`
  return [...logged, ...rolled]
}
