import { database } from '@/lib/database'

export type KeptPhrasing = {
  id: string
  wording: string
  language: string
  questionId: string
  updatedAt: Date
}

/** Changes whenever a phrasing is added, moved or removed. */
export async function phrasingsVersion(): Promise<{ count: number; newest: number }> {
  const { phrasing } = await database()
  const { _count, _max } = await phrasing.aggregate({ _count: true, _max: { updatedAt: true } })
  return { count: _count, newest: _max.updatedAt?.getTime() ?? 0 }
}

/** Phrasings changed at `since` or later, in the order in which they came: grouping depends on it. */
export async function phrasingsSince(since: Date): Promise<KeptPhrasing[]> {
  const { phrasing } = await database()
  return phrasing.findMany({
    where: { updatedAt: { gte: since } },
    select: { id: true, wording: true, language: true, questionId: true, updatedAt: true },
    orderBy: { id: 'asc' },
  })
}
