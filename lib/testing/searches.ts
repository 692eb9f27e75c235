import { randomBytes, randomUUID } from 'node:crypto'
import { database } from '@/lib/database'
import { normalizedQuery } from '@/lib/search/log/same-intent'
import { questionKey } from '@/lib/search/queries'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'

/** Searches as the log keeps them, each by a visitor of its own unless `row` names one; they wait to be counted. */
export async function asked(
  query: string,
  row: Partial<Prisma.SearchCreateManyInput> & { at: Date },
  times = 1,
): Promise<void> {
  const { search } = await database()
  const language = row.language ?? 'en'
  await search.createMany({
    data: Array.from({ length: times }, () => ({
      ...{ id: randomUUID(), visitorKey: randomBytes(16).toString('hex'), query, language },
      ...{ normalized: normalizedQuery(query), questionKey: questionKey(query, language) },
      ...{ outcome: 'none', confidence: 0, shown: [], countAt: row.at },
      ...row,
    })),
  })
}
