import { database } from '@/lib/database'
import { count } from '@/lib/unanswered/conditions/queries'
import { Prisma } from '@/prisma/generated/sqlite/client/client'

type Put = { questionKey: string; language: string }

const nameOf = ({ questionKey, language }: Put) => `${language}:${questionKey}`

/** Which words staff may read: those that two visitors used, or in which a person wrote to us. At most a sheet of them. */
export async function readableWords(put: Put[]): Promise<(words: Put) => boolean> {
  const keys = [...new Set(put.map(({ questionKey }) => questionKey))]
  if (keys.length === 0) return () => false
  const db = await database()
  const which = Prisma.sql`"questionKey" IN (${Prisma.join(keys)})`
  const logged = await db.$queryRaw<Put[]>`
    SELECT "questionKey", "language" FROM "Search" WHERE ${which} GROUP BY "questionKey", "language"
    HAVING min("visitorKey") <> max("visitorKey") OR ${count(Prisma.sql`"wroteToPerson"`)} > 0`
  const rolled = await db.$queryRaw<Put[]>`
    SELECT "questionKey", "language" FROM "SearchDay" WHERE ${which} GROUP BY "questionKey", "language"
    HAVING sum("visitors") > 1 OR sum("contacts") > 0`
  const readable = new Set([...logged, ...rolled].map(nameOf))
  return (words) => readable.has(nameOf(words))
}
