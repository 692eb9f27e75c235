import { getArticle } from '@/lib/articles/queries'
import { searchIdShape } from '@/lib/conversations/schema'
import { environment } from '@/lib/environment'
import { openedBefore } from '@/lib/search/opened-result'
import { ownQuery } from '@/lib/search/own/queries'
import { visitorKey } from '@/lib/visitor-key'

export type Parameters = Record<string, string | string[] | undefined>

const mostArticles = 10

/**
 * What the shopper did before: said by the link that led here and by the page they came from, else, where no script
 * runs, by the result they opened last. What scripts know of this tab, ReadBefore adds.
 */
export async function carriedFrom(given: Parameters, headers: Headers) {
  const before = pageBefore(headers)
  const query = single(given.q) || single(given.query) || before?.searchParams.get('q') || ''
  const search = single(given.search) || before?.searchParams.get('search')
  const opened = query || search ? undefined : await openedResult(headers)
  const readBefore = /^\/articles\/([a-z0-9-]+)$/.exec(before?.pathname ?? '')?.[1] ?? ''
  const slugs = (given.articles === undefined ? readBefore : single(given.articles)).split(',')
  const page = single(given.page) || before?.pathname
  return {
    query: (query || opened?.query || '').slice(0, 200),
    searchId: searchIdShape.safeParse(search).data ?? opened?.id,
    articles: articlesOf([...slugs, ...(opened ? [opened.slug] : [])]),
    page: page?.startsWith('/') && !page.startsWith('/contact') ? page.slice(0, 500) : undefined,
  }
}

/** The address of the contact page that carries the same. */
export function addressOf({
  query,
  searchId = '',
  articles,
  page = '',
}: Awaited<ReturnType<typeof carriedFrom>>): string {
  const given = { q: query, search: searchId, articles: articles.map(({ slug }) => slug).join(), page }
  return `/contact?${new URLSearchParams(Object.entries(given).filter(([, value]) => value))}`
}

/** The articles of these slugs that are published, each once. */
export function articlesOf(slugs: string[]): { slug: string; title: string }[] {
  const found = [...new Set(slugs)].flatMap((slug) => getArticle(slug) ?? [])
  return found.slice(0, mostArticles).map(({ slug, title }) => ({ slug, title }))
}

async function openedResult(headers: Headers) {
  const opened = openedBefore(headers)
  if (!opened) return undefined
  // A letter can be written without it.
  const query = await visitorKey(headers)
    .then((visitor) => ownQuery(opened.id, visitor))
    .catch(console.error)
  return { ...opened, query }
}

/** The page of ours that the shopper comes from. */
function pageBefore(headers: Headers): URL | undefined {
  const referer = headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return url.host === headers.get('host') || url.origin === environment().appUrl ? url : undefined
}

/** The last of what was given under a name. */
export function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? ''
}
