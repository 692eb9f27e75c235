import { type Transaction, database } from '@/lib/database'
import { joinWindow } from '../join-window'

/**
 * The visitor's own row of that id. The id of a page or a beacon that went into another row is not kept, so else it is
 * the newest of theirs, for a click the newest that showed the article.
 */
export async function ownSearch(
  { search }: Pick<Transaction, 'search'>,
  searchId: string,
  visitorKey: string,
  at: Date,
  slug?: string,
) {
  const own = await search.findMany({
    where: { visitorKey, OR: [{ id: searchId }, { at: { gte: new Date(at.getTime() - joinWindow) } }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const showed = ({ shown }: (typeof own)[number]) => !slug || (Array.isArray(shown) && shown.includes(slug))
  return own.find(({ id }) => id === searchId) ?? own.find(showed)
}

/** What a visitor searched for under that id, redacted; nothing of anybody else. */
export async function ownQuery(
  searchId: string,
  visitorKey: string,
  now = new Date(),
): Promise<string | undefined> {
  return (await ownSearch(await database(), searchId, visitorKey, now))?.query
}
