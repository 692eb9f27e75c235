import { database } from '@/lib/database'
import { networkLength } from '@/lib/visitor-key'

const day = 24 * 60 * 60_000

export const bounds = {
  /** what readers said and counts of reads are forgotten after so many days */
  days: 730,
  mostRatings: 100_000,
  /** of one network and day; what it said beyond that leaves first */
  mostOfNetwork: 25,
}

/** Keeps ratings and reads bounded: the old leave, and of too many those of a network that said most, then the oldest. */
export async function forgetOpinions(now = new Date(), limits = bounds): Promise<void> {
  const db = await database()
  const until = new Date(Math.floor(now.getTime() / day) * day - limits.days * day)
  await db.articleRating.deleteMany({ where: { at: { lt: until } } })
  await db.articleReads.deleteMany({ where: { day: { lt: until.toISOString().slice(0, 10) } } })
  const surplus = (await db.articleRating.count()) - limits.mostRatings
  if (surplus <= 0) return
  await db.$executeRaw`
    DELETE FROM "ArticleRating" WHERE "id" IN (
      SELECT "id" FROM (
        SELECT "id", "at", row_number() OVER (
          PARTITION BY substr("visitorKey", 1, ${networkLength}) ORDER BY "at", "id"
        ) AS "nth" FROM "ArticleRating"
      ) "numbered"
      ORDER BY CASE WHEN "nth" > ${limits.mostOfNetwork} THEN 0 ELSE 1 END, "at", "id" LIMIT ${surplus}
    )`
}
