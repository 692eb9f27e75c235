import { randomUUID } from 'node:crypto'
import { database, isDuplicate } from '@/lib/database'
import type { RatingReason } from './schema'

/** Counts one more read of an article today. */
export async function recordRead(slug: string, at = new Date()): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const db = await database()
  await db.$executeRaw`
    INSERT INTO "ArticleReads" ("slug", "day", "count") VALUES (${slug}, ${day}, 1)
    ON CONFLICT ("slug", "day") DO UPDATE SET "count" = "ArticleReads"."count" + 1`
}

export type Rating = {
  /** made by the browser, so that a retry is one rating */
  id: string
  slug: string
  helpful: boolean
  reason?: RatingReason
  /** redacted */
  comment?: string
  visitorKey: string
  searchId?: string
}

/** Keeps a visitor's opinion of an article; a later one takes the place of an earlier one. */
export async function rateArticle({ id, slug, visitorKey, searchId, ...said }: Rating): Promise<void> {
  const db = await database()
  const opinion = {
    helpful: said.helpful,
    reason: (!said.helpful && said.reason) || null,
    comment: (!said.helpful && said.comment) || null,
  }
  const keep = (as: string) =>
    db.articleRating.upsert({
      where: { slug_visitorKey: { slug, visitorKey } },
      create: { id: as, slug, visitorKey, searchId, ...opinion },
      update: { ...opinion, ...(searchId && { searchId }) },
    })
  try {
    await keep(id)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // Either the same visitor at the same moment, or the same rating after midnight, when the visitor's key is new.
    const { count } = await db.articleRating.updateMany({ where: { id, slug }, data: opinion })
    if (!count) await keep(randomUUID())
  }
}

/** Counts one more time today that an agent put an article into a conversation. */
export async function recordInsert(slug: string, at = new Date()): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const db = await database()
  await db.$executeRaw`
    INSERT INTO "ArticleInserts" ("slug", "day", "count") VALUES (${slug}, ${day}, 1)
    ON CONFLICT ("slug", "day") DO UPDATE SET "count" = "ArticleInserts"."count" + 1`
}
