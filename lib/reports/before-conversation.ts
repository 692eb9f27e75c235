import { getArticle } from '@/lib/articles/queries'
import type { Staff } from '@/lib/auth/schema'
import { mayReachConversations } from '@/lib/conversations/access'
import { database } from '@/lib/database'

const visit = 2 * 60 * 60_000
const most = 20

type NamedArticle = { slug: string; title: string; url: string }

/** What a shopper looked for and read before they wrote: nobody has to ask for it again. */
export type BeforeConversation = {
  articles: NamedArticle[]
  searches: { query: string; outcome: string; at: Date; clicked: NamedArticle | null }[]
  ratings: (NamedArticle & { helpful: boolean; reason: string | null; comment: string | null; at: Date })[]
}

type Wrote = { searchId: string | null; visitorKey: string | null; articles: string[]; createdAt: Date }

/**
 * What the visitor who began a conversation searched and rated from two hours before on, as the log keeps it: redacted,
 * under a key that lives one day and is not shown. The search that led to it may have an older key, when they wrote
 * after midnight; one that was not theirs was not marked as the one after which they wrote, so a stranger's id shows
 * nothing.
 */
export async function beforeConversation(
  staff: Staff,
  { searchId, visitorKey, articles, createdAt }: Wrote,
): Promise<BeforeConversation> {
  mayReachConversations(staff)
  const read = articles.map(named)
  const { search, articleRating } = await database()
  const own = searchId && (await search.findFirst({ where: { id: searchId, wroteToPerson: true } }))
  const keys = [own ? own.visitorKey : null, visitorKey].filter((key) => key !== null)
  if (keys.length === 0) return { articles: read, searches: [], ratings: [] }
  const where = { visitorKey: { in: keys }, at: { gte: new Date(createdAt.getTime() - visit) } }
  const searches = await search.findMany({
    where: { OR: [...(own ? [{ id: own.id }] : []), { ...where, origin: 'search' }] },
    orderBy: { at: 'asc' },
    take: most,
  })
  const ratings = await articleRating.findMany({ where, orderBy: { at: 'asc' }, take: most })
  return {
    articles: read,
    searches: searches.map(({ query, outcome, at, clickedSlug }) => ({
      ...{ query, outcome, at },
      clicked: clickedSlug ? named(clickedSlug) : null,
    })),
    // Rated again after midnight: the last word counts.
    ratings: [...new Map(ratings.map((rating) => [rating.slug, rating])).values()].map(
      ({ slug, helpful, reason, comment, at }) => ({
        ...named(slug),
        ...{ helpful, reason, comment, at },
      }),
    ),
  }
}

function named(slug: string): NamedArticle {
  return { slug, title: getArticle(slug)?.title ?? slug, url: `/articles/${slug}` }
}
