import { getArticle, listCategories } from './queries'

const language = /(?:^|;\s*)language=([a-z]{2}(?:-[A-Z]{2})?)(?:;|$)/
const helpPage =
  /^\/(?:$|(articles|categories)\/([^/]+)(?:\/\d+)?$|search(?:\/open)?$|contact(?:\/|$)|chat$|nothing\/)/

// The folders pages are in, which no address names, and a help page's name behind a stranger's.
const inside =
  /^\/(?:(?:shop|[a-z]{2}(?:-[A-Z]{2})?)(?:\/|$)|(?!api\/|desk\/)[^/]+\/(?:articles|categories|search|contact|chat|nothing)(?:\/|$))/

const published: Record<string, (slug: string) => boolean> = {
  articles: (slug) => getArticle(slug) !== undefined,
  categories: (slug) => listCategories().some((category) => category.slug === slug),
}

function isPublished(kind: string, slug: string): boolean {
  try {
    return published[kind]!(decodeURIComponent(slug))
  } catch {
    return false
  }
}

/**
 * Where the page behind a help center's address is: `/articles/x` → `/shop/articles/x`, or `/de/articles/x` for a reader
 * who chose German; an article or category that is not published → the page that searches for what the address meant.
 * Undefined for addresses that are not the help center's.
 */
export function pageAddress(address: string, cookies = ''): string | undefined {
  const [path = '', query] = address.split('?', 2)
  const page = helpPage.exec(path)
  if (!page && !inside.test(path)) return undefined
  const [, kind, slug] = page ?? []
  const isThere = page && (!kind || isPublished(kind, slug!))
  const segment = language.exec(cookies)?.[1] ?? 'shop'
  const place = isThere ? path.replace(/^\/$/, '') : `/nothing${path}`
  return `/${segment}${place}${query === undefined ? '' : `?${query}`}`
}
