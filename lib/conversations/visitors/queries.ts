import { database } from '@/lib/database'
import { hashToken } from '@/lib/secret-token'
import type { Visitor } from '../schema'
import { daysKept } from './visitor-cookie'

/** Whose token this is; null when it is nobody's, or too old. Asked by every request of a chat, so it is one look-up. */
export async function visitorOfToken(token: string, now = new Date()): Promise<Visitor | null> {
  const hash = hashToken(token)
  const since = new Date(now.getTime() - daysKept * 86_400_000)
  const [found] = await (
    await database()
  ).$queryRaw<{ id: string; isBlocked: number | boolean }[]>`
    SELECT v."id", v."blockedAt" IS NOT NULL AS "isBlocked" FROM "VisitorToken" t
    JOIN "Visitor" v ON v."id" = t."visitorId" WHERE t."hash" = ${hash} AND t."createdAt" > ${since}`
  return found ? { id: found.id, isBlocked: Boolean(found.isBlocked) } : null
}
