import { database } from '@/lib/database'
import { normalizedQuery } from '@/lib/search/log/same-intent'
import { questionKey } from '@/lib/search/queries'
import { store } from '@/lib/store'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Filter } from '../schema'

const like = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`
const mayBeRead = Prisma.sql`("visitors" > 1 OR "contacts" > 0)`

/**
 * Whether a question is put in these words, as far as staff may read them, or is called so. No database knows how to
 * leave out diacritics, so words are looked for among the stems that a phrasing is kept by, and as they stand.
 */
export async function isInWords({ text = '', language }: Filter): Promise<Prisma.Sql> {
  const words = normalizedQuery(text)
  if (!words) return Prisma.empty
  const hasStems = stemsIn(
    text,
    language ? [language] : [...new Set([store().language, ...store().languages])],
  )
  const asItStands = Prisma.sql`lower("wording") LIKE ${like(words)} ESCAPE '\\'`
  const called = await namedSo(words)
  return Prisma.sql`AND (
    "UnansweredQuestion"."id" IN (SELECT "questionId" FROM "Phrasing" WHERE ${mayBeRead} AND (${asItStands} OR ${hasStems}))
    OR ("name" IS NULL AND "UnansweredQuestion"."id" IN (
      SELECT "questionId" FROM "Phrasing" GROUP BY "questionId"
      HAVING count(*) > 1 AND count(*) = sum(CASE WHEN ${hasStems} AND NOT ${mayBeRead} THEN 1 ELSE 0 END)))
    ${called.length > 0 ? Prisma.sql`OR "UnansweredQuestion"."id" IN (${Prisma.join(called)})` : Prisma.empty})`
}

/** Whether a phrasing has all the words, in any order and form, by the language it is in. */
function stemsIn(text: string, languages: string[]): Prisma.Sql {
  const perLanguage = languages.map((language) => {
    const stems = questionKey(text, language).split(' ')
    const all = stems.map((stem) => Prisma.sql`"key" LIKE ${like(stem)} ESCAPE '\\'`)
    return Prisma.sql`("Phrasing"."language" = ${language} AND ${Prisma.join(all, ' AND ')})`
  })
  return Prisma.sql`(${Prisma.join(perLanguage, ' OR ')})`
}

/** The questions that staff gave a name with these words; they are few. */
async function namedSo(words: string): Promise<string[]> {
  const { unansweredQuestion } = await database()
  const named = await unansweredQuestion.findMany({
    where: { name: { not: null }, visible: true, mergedIntoId: null },
    select: { id: true, name: true },
    ...{ orderBy: { lastAt: 'desc' }, take: 5000 },
  })
  return named.filter(({ name }) => normalizedQuery(name!).includes(words)).map(({ id }) => id)
}
