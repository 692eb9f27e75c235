import { createHash } from 'node:crypto'
import type { Entry } from './read-log'

const day = 24 * 60 * 60_000
/** A search without a click counts as one that opened nothing half an hour later. */
const settled = 31 * 60_000

/** A shop whose clock can be steered and whose doors can be knocked at. */
export type Shop = {
  /** Sends what a visitor's browser would; throws when it is refused. */
  post: (sent: { at: Date; visitor: string; path: string; body: object }) => Promise<void>
  /** Waits until all that is due at this time has been counted. */
  count: (at: Date) => Promise<void>
}

/** Lets a shop live through a log, day after day. */
export async function feed(entries: Entry[], shop: Shop): Promise<void> {
  const searches = new Map<string, { id: string; query: string }[]>()
  let midnight: number | undefined
  for (const [number, entry] of entries.entries()) {
    while (midnight !== undefined && entry.at.getTime() >= midnight) {
      await shop.count(new Date(midnight))
      midnight += day
    }
    midnight ??= Math.floor(entry.at.getTime() / day) * day + day
    const own = searches.get(entry.visitor) ?? []
    searches.set(entry.visitor, own)
    if (entry.event === 'search') own.push({ id: idOf(entry, number), query: entry.query! })
    const meant = own.findLast(({ query }) => !entry.query || query === entry.query)
    const sent = letterOf(entry, meant?.id)
    if (sent) await shop.post({ at: entry.at, visitor: entry.visitor, ...sent })
  }
  const last = entries.at(-1)
  if (last) await shop.count(new Date(last.at.getTime() + settled))
}

function letterOf(
  { event, query, language, page, slug, rank, visitor }: Entry,
  searchId?: string,
): { path: string; body: object } | undefined {
  switch (event) {
    case 'search':
      return { path: '/api/searches', body: { id: searchId, query, language, page } }
    case 'click':
      // Nothing was searched: then nothing was found.
      return searchId === undefined
        ? undefined
        : { path: `/api/searches/${searchId}/click`, body: { slug, rank: rank ?? 1 } }
    case 'helpful':
    case 'unhelpful':
      return { path: `/api/articles/${slug}/rating`, body: { helpful: event === 'helpful', searchId } }
    case 'contact': {
      const email = `${visitor.replace(/[^\w.-]/g, '-')}@shopper.example`
      const clientId = idOf({ visitor, event, query }, searchId ?? '')
      const body = query ?? 'I did not find an answer.'
      return { path: '/api/conversations', body: { clientId, channel: 'email', email, body, searchId } }
    }
  }
}

/** The same log has the same ids in every run, so that it is counted in the same order. */
function idOf(said: object, number: number | string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([said, number]))
    .digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
