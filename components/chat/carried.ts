import type { Carried } from './outbox'

/**
 * What the shopper did before writing, so that nobody asks again: said by the link the letter would have been written
 * from, by the address of this page and the one before, and by what was read in this tab.
 */
export function carriedFrom(href: string, language: string): Carried {
  const link = new URL(href, location.href).searchParams
  const here = new URLSearchParams(location.search)
  const before = URL.canParse(document.referrer) ? new URL(document.referrer) : null
  const searched = before?.origin === location.origin ? before.searchParams.get('q') : null
  const { id, query, read } = kept()
  const articles = [...new Set([...(link.get('articles')?.split(',') ?? []), ...read])].filter((slug) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
  )
  const page = location.pathname.startsWith('/chat') ? undefined : location.pathname
  return {
    page: page?.slice(0, 500),
    query: (link.get('q') || here.get('q') || searched || query)?.slice(0, 200),
    searchId: isId(link.get('search')) ?? isId(id),
    articles: articles.slice(0, 10),
    language,
  }
}

const isId = (id: string | null | undefined) =>
  id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined

function kept(): { id?: string; query?: string; read: string[] } {
  try {
    const { id, query } = JSON.parse(sessionStorage.getItem('askwell.search') ?? '{}') as Record<
      string,
      string | undefined
    >
    const read: unknown = JSON.parse(sessionStorage.getItem('askwell.read') ?? '[]')
    return { id, query, read: Array.isArray(read) ? read.map(String) : [] }
  } catch {
    return { read: [] }
  }
}
