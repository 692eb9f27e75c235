import type { Staff } from '@/lib/auth/schema'
import { isReader } from '@/lib/conversations/access'
import { database } from '@/lib/database'
import { mayReachQuestions } from '@/lib/unanswered/access'

/** What a shopper told us after a search. */
export type AfterSearch = {
  /** why an article did not help: one of the reasons to choose from, and a redacted comment */
  ratings: { slug: string; reason: string | null; comment: string | null }[]
  /** the conversation that began with it, for those who may read it, with the articles read before */
  conversation?: { id: string; articles: string[] }
}

/** By the search: why what it led to did not help, and the conversation that began with it. */
export async function afterSearches(staff: Staff, searchIds: string[]): Promise<Map<string, AfterSearch>> {
  mayReachQuestions(staff)
  const { articleRating, conversation } = await database()
  const after = new Map(searchIds.map((id): [string, AfterSearch] => [id, { ratings: [] }]))
  const ratings = await articleRating.findMany({
    where: { searchId: { in: searchIds }, helpful: false },
    orderBy: { at: 'asc' },
  })
  for (const { searchId, slug, reason, comment } of ratings)
    after.get(searchId!)!.ratings.push({ slug, reason, comment })
  if (!isReader(staff.role)) return after
  const conversations = await conversation.findMany({
    where: { searchId: { in: searchIds } },
    select: { id: true, searchId: true, articles: true },
    orderBy: { createdAt: 'asc' },
  })
  for (const { id, searchId, articles } of conversations)
    after.get(searchId!)!.conversation ??= { id, articles: articlesIn(articles) }
  return after
}

const articlesIn = (articles: unknown) =>
  Array.isArray(articles) ? articles.filter((slug): slug is string => typeof slug === 'string') : []
