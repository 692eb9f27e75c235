import { database } from '@/lib/database'
import { content } from './content'
import { isAnyPublished, isPublished, publishedIn } from './published'
import { shopDay } from './shop-day'
import type { Article, Category } from './schema'

/** Categories with at least one published article, in the order of categories.yml. */
export function listCategories(): Category[] {
  const set = content()
  return set.categories.filter(({ slug }) => isAnyPublished(set, shopDay(), slug))
}

/** Every article published now, category by category. */
export function listArticles(): Article[] {
  return content().categories.flatMap(({ slug }) => articlesIn(slug))
}

/** In the order of their titles. */
export function articlesIn(category: string): Article[] {
  return [...publishedIn(content(), shopDay(), category)]
}

/** The published article of that slug. */
export function getArticle(slug: string): Article | undefined {
  const article = content().articles.get(slug)
  return article && isPublished(article, shopDay()) ? article : undefined
}

/** At most four: what the article names itself, then its category, from the one after it. */
export function relatedArticles(article: Article): Article[] {
  const named = article.related.flatMap((slug) => getArticle(slug) ?? [])
  const inCategory = articlesIn(article.category)
  const place = inCategory.findIndex(({ slug }) => slug === article.slug) + 1
  const next = [...inCategory.slice(place), ...inCategory.slice(0, place)]
  const all = new Set([...named, ...next])
  return [...all].filter(({ slug }) => slug !== article.slug).slice(0, 4)
}

/** Where an old address went: a path or an https:// address; chains are followed to their end. */
export function redirectFor(path: string): string | undefined {
  const { redirects } = content()
  const from = path.length > 1 ? path.replace(/\/+$/, '') : path
  const seen = new Set<string>()
  let to = redirects.get(from)
  while (to && redirects.has(to) && !seen.has(to)) {
    seen.add(to)
    to = redirects.get(to)
  }
  return to && seen.has(to) ? undefined : to
}

/**
 * The articles read most in the last four weeks; where too few were, the first of each category fill up. They do, too,
 * when the database is away: the pages that show this list need it for nothing else.
 */
export async function mostRead(limit: number): Promise<Article[]> {
  const slugs = await slugsByReads(limit * 2 + 20).catch((error: unknown) => {
    console.error('The most read articles could not be counted; the first of each category are shown.', error)
    return []
  })
  const read = slugs.flatMap((slug) => getArticle(slug) ?? [])
  return [...new Set([...read, ...firstOfEachCategory()])].slice(0, limit)
}

async function slugsByReads(limit: number): Promise<string[]> {
  const since = new Date(Date.now() - 28 * 86_400_000).toISOString().slice(0, 10)
  const db = await database()
  const reads = await db.articleReads.groupBy({
    by: ['slug'],
    where: { day: { gt: since } },
    _sum: { count: true },
    orderBy: [{ _sum: { count: 'desc' } }, { slug: 'asc' }],
    take: limit,
  })
  return reads.map(({ slug }) => slug)
}

function firstOfEachCategory(): Article[] {
  const lists = listCategories().map(({ slug }) => articlesIn(slug))
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat()
}
