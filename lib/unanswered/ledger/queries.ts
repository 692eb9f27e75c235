import { countedVisitors } from '@/lib/counted-visitors'
import type { Transaction } from '@/lib/database'
import { opensNothingAfter } from '@/lib/search/log/opens-nothing-after'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { count, countBrowsers, isSignal, network, openedNothing, sumOfNetworks } from '../conditions/queries'

/** The same words in any order and form, in one language: what one phrasing is. */
export type PhrasingKey = { key: string; language: string }

export type PhrasingTotals = {
  searches: number
  visitors: number
  contacts: number
  signals: number
  unclicked: number
  /** of the first search that failed, or that opened nothing where none failed */
  firstAt: Date
  lastAt: Date
}

type Firsts = { signalAt: Date; unclickedAt: Date }
type Row<T> = { [Field in keyof T]: T[Field] | bigint | string | null }

const isOf = ({ key, language }: PhrasingKey) =>
  Prisma.sql`"questionKey" = ${key} AND "language" = ${language}`

export const settledBefore = (now: Date) => new Date(now.getTime() - opensNothingAfter)

/** All that was ever asked in these words, from the log and from its daily totals; undefined when nothing is left of it. */
export async function totalsOf(
  transaction: Transaction,
  phrasing: PhrasingKey,
  now: Date,
): Promise<PhrasingTotals | undefined> {
  const [row] = await transaction.$queryRaw<Row<PhrasingTotals & Firsts>[]>`
    SELECT sum("searches") AS "searches", ${sumOfNetworks('visitors')} AS "visitors", sum("contacts") AS "contacts",
      sum("signals") AS "signals", ${sumOfNetworks('unclicked')} AS "unclicked",
      min("signalAt") AS "signalAt", min("unclickedAt") AS "unclickedAt", min("firstAt") AS "firstAt", max("lastAt") AS "lastAt"
    FROM (
      SELECT count(*) AS "searches", count(DISTINCT "visitorKey") AS "visitors",
        ${count(Prisma.sql`"wroteToPerson"`)} AS "contacts", ${count(isSignal)} AS "signals",
        ${countBrowsers(openedNothing(settledBefore(now)))} AS "unclicked",
        min(CASE WHEN ${isSignal} THEN "at" END) AS "signalAt",
        min(CASE WHEN ${openedNothing(settledBefore(now))} THEN "at" END) AS "unclickedAt",
        min("at") AS "firstAt", max("at") AS "lastAt"
      FROM "Search" WHERE ${isOf(phrasing)} GROUP BY ${network}
    ) "networks"`
  const [rolled] = await transaction.$queryRaw<
    Row<PhrasingTotals & { signalOn: string; first: string; last: string }>[]
  >`
    SELECT sum("count") AS "searches", sum("visitors") AS "visitors", sum("contacts") AS "contacts",
      sum(CASE WHEN "outcome" <> 'answered' THEN "count" ELSE 0 END) AS "signals",
      min(CASE WHEN "outcome" <> 'answered' THEN "day" END) AS "signalOn", min("day") AS "first", max("day") AS "last"
    FROM "SearchDay" WHERE ${isOf(phrasing)}`
  const sum = (field: 'searches' | 'visitors' | 'contacts' | 'signals') =>
    Number(row![field] ?? 0) + Number(rolled![field] ?? 0)
  if (sum('searches') === 0) return undefined
  const times = (...moments: unknown[]) =>
    moments.filter((moment) => moment !== null).map((moment) => new Date(moment as string | Date).getTime())
  const firsts = [
    times(row!.signalAt, rolled!.signalOn),
    times(row!.unclickedAt),
    times(row!.firstAt, rolled!.first),
  ]
  return {
    ...{ searches: sum('searches'), visitors: sum('visitors'), contacts: sum('contacts') },
    ...{ signals: sum('signals'), unclicked: Number(row!.unclicked ?? 0) },
    firstAt: new Date(Math.min(...firsts.find(({ length }) => length > 0)!)),
    lastAt: new Date(Math.max(...times(row!.lastAt, rolled!.last))),
  }
}

/** So many visitors, and so large a part of all, opened nothing: then what was found did not look like an answer. */
const unclickedVisitors = 5
export const unclickedShare = 0.6

/** Whether those who asked a question, in whichever words, saw nothing that looked like an answer. */
export async function openedNothingTogether(
  transaction: Transaction,
  questionId: string,
  now: Date,
): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ unclicked: number | bigint; visitors: number | bigint }[]>`
    SELECT ${sumOfNetworks('unclicked')} AS "unclicked", ${sumOfNetworks('visitors')} AS "visitors" FROM (
      SELECT ${countBrowsers(openedNothing(settledBefore(now)))} AS "unclicked", count(DISTINCT "visitorKey") AS "visitors"
      FROM "Search" WHERE ("questionKey", "language") IN (
        SELECT "key", "language" FROM "Phrasing" WHERE "questionId" = ${questionId}) GROUP BY ${network}
    ) "networks"`
  const [unclicked, visitors] = [Number(row!.unclicked), Number(row!.visitors)]
  return unclicked >= unclickedVisitors && unclicked >= visitors * unclickedShare
}

export type LatestSearch = { wording: string; outcome: string; shown: string[] }

/** How these words are put most often, by visitors, and what their newest search found. */
export async function latestOf(
  transaction: Transaction,
  { key, language }: PhrasingKey,
): Promise<LatestSearch | undefined> {
  const recent = await transaction.search.findMany({
    where: { questionKey: key, language },
    select: { query: true, normalized: true, visitorKey: true, outcome: true, shown: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  const wordings = new Map<string, { query: string; visitors: Set<string> }>()
  for (const { query, normalized, visitorKey } of recent) {
    const wording = wordings.get(normalized)
    if (wording) wording.visitors.add(visitorKey)
    else wordings.set(normalized, { query, visitors: new Set([visitorKey]) })
  }
  const commonest = [...wordings.values()].sort(
    (a, b) => countedVisitors(b.visitors).size - countedVisitors(a.visitors).size,
  )[0]
  const [newest] = recent
  if (!newest || !commonest) return undefined
  return { wording: commonest.query, outcome: newest.outcome, shown: slugsIn(newest.shown) }
}

/** A list of slugs as a database hands it over. */
export function slugsIn(shown: unknown): string[] {
  return Array.isArray(shown) ? shown.filter((slug) => typeof slug === 'string') : []
}
