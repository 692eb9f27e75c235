import { database } from '@/lib/database'
import { normalizedQuery } from '@/lib/search/log/same-intent'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { newestChange } from '../history/queries'
import { knownPhrasings } from '../ledger/groups'
import { questionName } from '../question-name'
import type { SeenQuestion } from '../schema'

/** A question that another one may be merged with, or give phrasings to. */
export type OtherQuestion = Pick<SeenQuestion, 'id' | 'name' | 'state' | 'seen'>

export type OtherQuestions = {
  /** proposed */
  similar: OtherQuestion[]
  /** with which others were looked for, and those that were found; they are not proposed once more */
  words: string
  found: OtherQuestion[]
}

/** The questions that one may be merged with: what is like it, and what somebody looks for by its words. */
export async function otherQuestions(id: string, words: string): Promise<OtherQuestions> {
  const found = await questionsByWords(id, words)
  const similar = await similarQuestions(id)
  return { words, found, similar: similar.filter((other) => !found.some(({ id }) => id === other.id)) }
}

/** Other questions in the same language that speak of something alike: perhaps the same need. */
export async function similarQuestions(id: string, most = 5): Promise<OtherQuestion[]> {
  const { phrasing } = await database()
  const own = await phrasing.findMany({ where: { questionId: id }, take: 5, orderBy: { visitors: 'desc' } })
  if (!own[0]) return []
  await knownPhrasings().catchUp()
  const wordings = own.map(({ wording }) => wording)
  return described(id, knownPhrasings().nearQuestions(wordings, own[0].language, most))
}

/** Other questions in the same language that are called or put in all of these words, newest first. */
export async function questionsByWords(id: string, text: string, most = 10): Promise<OtherQuestion[]> {
  const words = normalizedQuery(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const hasWords = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return Prisma.sql`(lower("name") LIKE ${pattern} ESCAPE '\\' OR "id" IN (
      SELECT "questionId" FROM "Phrasing"
      WHERE ("visitors" > 1 OR "contacts" > 0) AND lower("wording") LIKE ${pattern} ESCAPE '\\'))`
  })
  const found = await (
    await database()
  ).$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "UnansweredQuestion"
    WHERE "visible" AND "mergedIntoId" IS NULL AND "mutedAt" IS NULL AND "id" <> ${id}
      AND "language" = (SELECT "language" FROM "UnansweredQuestion" WHERE "id" = ${id})
      AND ${Prisma.join(hasWords, ' AND ')}
    ORDER BY "lastAt" DESC, "id" LIMIT ${most}`
  return described(
    id,
    found.map((other) => other.id),
  )
}

async function described(id: string, others: string[]): Promise<OtherQuestion[]> {
  const db = await database()
  const found = await db.unansweredQuestion.findMany({
    where: { id: { in: others, not: id }, visible: true, mergedIntoId: null, mutedAt: null },
    include: { phrasings: { select: { wording: true, visitors: true, contacts: true }, take: 20 } },
  })
  const named = others.flatMap((other) => {
    const question = found.find((each) => each.id === other)
    const name = question && questionName(question.name, question.phrasings)
    return name ? [{ id: other, name, state: question.state as SeenQuestion['state'] }] : []
  })
  return Promise.all(
    named.map(async (other) => ({ ...other, seen: (await newestChange(db, other.id))?.id ?? '' })),
  )
}
