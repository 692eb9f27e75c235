import { database, type Transaction } from '@/lib/database'
import { hashToken, makeToken } from '@/lib/secret-token'
import { daysKept } from './visitor-cookie'

/** A visitor seen for the first time, with the token that only its browser will know. */
export async function makeVisitor(transaction: Transaction): Promise<{ id: string; token: string }> {
  const token = makeToken()
  const tokens = { create: { hash: hashToken(token) } }
  const { id } = await transaction.visitor.create({ data: { tokens }, select: { id: true } })
  return { id, token }
}

/** One more token for a visitor: another browser of theirs, or one that never got the answer with the first. */
export async function addToken(transaction: Transaction, visitorId: string): Promise<string> {
  const token = makeToken()
  await transaction.visitorToken.create({ data: { hash: hashToken(token), visitorId } })
  return token
}

/** Removes the tokens that are too old to let anybody in. */
export async function removeOldTokens(now = new Date()): Promise<void> {
  const since = new Date(now.getTime() - daysKept * 86_400_000)
  await (await database()).visitorToken.deleteMany({ where: { createdAt: { lte: since } } })
}
