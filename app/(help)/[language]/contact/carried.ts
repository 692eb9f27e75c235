import { getArticle } from '@/lib/articles/queries'
import { searchIdShape } from '@/lib/conversations/schema'
import { environment } from '@/lib/environment'

export type Parameters = Record<string, string | string[] | undefined>

const mostArticles = 10

/** What the shopper did before: said by the link that led here, else by the page they came from. */
export function carriedFrom(given: Parameters, headers: Headers) {
  const before = pageBefore(headers)
  const query = single(given.q) || single(given.query) || before?.searchParams.get('q') || ''
  const readBefore = /^\/articles\/([a-z0-9-]+)$/.exec(before?.pathname ?? '')?.[1] ?? ''
  const slugs = (given.articles === undefined ? readBefore : single(given.articles)).split(',')
  const page = single(given.page) || before?.pathname
  return {
    query: query.slice(0, 200),
    searchId: searchIdShape.safeParse(single(given.search)).data,
    articles: articlesOf(slugs),
    page: page?.startsWith('/') && !page.startsWith('/contact') ? page.slice(0, 500) : undefined,
  }
}

/** The address of the contact page that carries the same. */
export function addressOf({
  query,
  searchId = '',
  articles,
  page = '',
}: ReturnType<typeof carriedFrom>): string {
  const given = { q: query, search: searchId, articles: articles.map(({ slug }) => slug).join(), page }
  return `/contact?${new URLSearchParams(Object.entries(given).filter(([, value]) => value))}`
}

/** The articles of these slugs that are published, each once. */
export function articlesOf(slugs: string[]): { slug: string; title: string }[] {
  const found = [...new Set(slugs)].flatMap((slug) => getArticle(slug) ?? [])
  return found.slice(0, mostArticles).map(({ slug, title }) => ({ slug, title }))
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
