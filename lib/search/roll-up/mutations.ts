import { type Transaction, database } from '@/lib/database'
import { networkLength } from '@/lib/visitor-key'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { type DayTotal, type Leaving, dayTotals } from './merge'

const day = 24 * 60 * 60_000

export const bounds = {
  /** searches older than this many days are kept as daily totals only */
  searchDays: 90,
  mostSearches: 200_000,
  /** daily totals older than this are forgotten */
  totalDays: 730,
  /** questions kept by name per day; the rest of a day is one total without a name */
  mostTotalsPerDay: 500,
  batch: 4000,
}

type Bounds = typeof bounds
const network = Prisma.raw(`substr("visitorKey", 1, ${networkLength})`)
const columns = Prisma.sql`"at", "query", "questionKey", "language", "outcome", "visitorKey", "wroteToPerson", "ratedUnhelpful", "askedAgain"`

/**
 * Keeps the log bounded: turns old and surplus searches into daily totals. What only one network ever asked, as junk
 * is, leaves first. Rows leave and are counted in one statement's transaction, so any number of instances may run it.
 */
export async function rollUp(now = new Date(), limits: Bounds = bounds): Promise<void> {
  const touched = new Set<string>()
  const until = new Date(Math.floor(now.getTime() / day) * day - limits.searchDays * day)
  await leaveWhile(
    touched,
    limits.batch,
    Infinity,
    (take) => Prisma.sql`
    SELECT "id" FROM "Search" WHERE "at" < ${until} ORDER BY "at" LIMIT ${take}`,
  )
  const surplus = (await (await database()).search.count()) - limits.mostSearches
  if (surplus > 0) {
    // A little more than needed, so that a flood does not bring this back every minute.
    const much = surplus + Math.floor(limits.mostSearches / 20)
    const left = await leaveWhile(
      touched,
      limits.batch,
      much,
      (take) => Prisma.sql`
      SELECT "id" FROM "Search" JOIN (
        SELECT "questionKey" AS "key", "language" AS "of" FROM "Search"
        GROUP BY "questionKey", "language" HAVING min(${network}) = max(${network})
      ) "lone" ON "questionKey" = "key" AND "language" = "of"
      WHERE NOT "wroteToPerson" ORDER BY "at" LIMIT ${take}`,
    )
    await leaveWhile(
      touched,
      limits.batch,
      surplus - left,
      (take) => Prisma.sql`
      SELECT "id" FROM "Search" ORDER BY "at" LIMIT ${take}`,
    )
  }
  for (const each of touched) await nameOnlyTheMostAsked(each, limits.mostTotalsPerDay)
  const forgotten = new Date(now.getTime() - limits.totalDays * day).toISOString().slice(0, 10)
  await (await database()).searchDay.deleteMany({ where: { day: { lt: forgotten } } })
}

/** Moves up to `most` of the chosen searches into the totals, in batches; returns how many. */
async function leaveWhile(
  touched: Set<string>,
  batch: number,
  most: number,
  choose: (take: number) => Prisma.Sql,
): Promise<number> {
  let left = 0
  while (left < most) {
    const take = Math.min(batch, most - left)
    const gone = await inTransaction(async (transaction) => {
      const searches = await transaction.$queryRaw<Leaving[]>`
        DELETE FROM "Search" WHERE "id" IN (${choose(take)}) RETURNING ${columns}`
      const totals = dayTotals(searches)
      for (const total of totals) touched.add(total.day)
      await add(transaction, totals)
      return searches.length
    })
    left += gone
    if (gone < take) break
  }
  return left
}

async function inTransaction<T>(task: (transaction: Transaction) => Promise<T>): Promise<T> {
  return (await database()).$transaction(task, { maxWait: 30_000, timeout: 60_000 })
}

const perStatement = 500

async function add(transaction: Transaction, totals: DayTotal[]): Promise<void> {
  // One order for all, so that two instances never wait for each other's rows.
  const ordered = totals.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  for (let from = 0; from < ordered.length; from += perStatement) {
    const values = ordered
      .slice(from, from + perStatement)
      .map(
        (total) =>
          Prisma.sql`(${total.day}, ${total.questionKey}, ${total.language}, ${total.outcome}, ${total.query}, ${total.count}, ${total.visitors}, ${total.contacts})`,
      )
    await transaction.$executeRaw`
      INSERT INTO "SearchDay" ("day", "questionKey", "language", "outcome", "query", "count", "visitors", "contacts")
      VALUES ${Prisma.join(values)}
      ON CONFLICT ("day", "questionKey", "language", "outcome") DO UPDATE SET
        "count" = "SearchDay"."count" + excluded."count",
        "visitors" = "SearchDay"."visitors" + excluded."visitors",
        "contacts" = "SearchDay"."contacts" + excluded."contacts"`
  }
}

/** Beyond the most asked questions of a day only sums are kept, under no name: a flood leaves one line. */
async function nameOnlyTheMostAsked(day: string, most: number): Promise<void> {
  await inTransaction(async (transaction) => {
    const rest = await transaction.$queryRaw<DayTotal[]>`
      DELETE FROM "SearchDay" WHERE "day" = ${day} AND "questionKey" <> '' AND ("questionKey", "language") IN (
        SELECT "questionKey", "language" FROM "SearchDay" WHERE "day" = ${day} AND "questionKey" <> ''
        GROUP BY "questionKey", "language"
        ORDER BY sum("visitors") DESC, sum("contacts") DESC, sum("count") DESC, "questionKey", "language"
        LIMIT ${100_000_000} OFFSET ${most}
      ) RETURNING "day", "questionKey", "language", "outcome", "query", "count", "visitors", "contacts"`
    const sums = new Map<string, DayTotal>()
    for (const { language, outcome, count, visitors, contacts } of rest) {
      const sum = sums.get(`${language} ${outcome}`)
      sums.set(`${language} ${outcome}`, {
        ...{ day, questionKey: '', language, outcome, query: '' },
        count: Number(count) + (sum?.count ?? 0),
        visitors: Number(visitors) + (sum?.visitors ?? 0),
        contacts: Number(contacts) + (sum?.contacts ?? 0),
      })
    }
    await add(transaction, [...sums.values()])
  })
}
