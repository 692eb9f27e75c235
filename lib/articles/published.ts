import { store } from '@/lib/store'
import type { ContentSet } from './content-set'
import type { Article } from './schema'

/** Whether shoppers see `article` on `day`. */
export function isPublished({ draft, publishedAt, expiresAt }: Article, day: string): boolean {
  return !draft && (!publishedAt || publishedAt <= day) && (!expiresAt || day < expiresAt)
}

/** What of a set is published on a day, by category, each in the order of its titles. */
type Published = { day: string; byCategory: Map<string, Article[]>; sorted: Set<string> }

const kept = new WeakMap<ContentSet, Published>()

function publishedOn(set: ContentSet, day: string): Published {
  const last = kept.get(set)
  if (last?.day === day) return last
  const byCategory = new Map<string, Article[]>(set.categories.map(({ slug }) => [slug, []]))
  for (const article of set.articles.values()) {
    if (isPublished(article, day)) byCategory.get(article.category)!.push(article)
  }
  const published = { day, byCategory, sorted: new Set<string>() }
  kept.set(set, published)
  return published
}

/** The published articles of a category; sorted when first asked for, since every edit makes a new set. */
export function publishedIn(set: ContentSet, day: string, category: string): readonly Article[] {
  const { byCategory, sorted } = publishedOn(set, day)
  const articles = byCategory.get(category) ?? []
  if (!sorted.has(category)) {
    const { compare } = new Intl.Collator(store().language, { numeric: true })
    articles.sort((a, b) => compare(a.title, b.title))
    sorted.add(category)
  }
  return articles
}

export function isAnyPublished(set: ContentSet, day: string, category: string): boolean {
  return Boolean(publishedOn(set, day).byCategory.get(category)?.length)
}
