import { environment } from '@/lib/environment'
import { joinWindow } from './join-window'
import { openedResult } from './posted-search'

const cookie = /(?:^|;\s*)opened=([^;]*)(?:;|$)/

/** Which result of which search a browser without scripts opened last: the pages it reads then are the same for all. */
export function openedCookie({ id, slug }: { id: string; slug: string }): string {
  const secure = environment().appUrl.startsWith('https:') ? '; Secure' : ''
  return `opened=${id}.${slug}; Path=/; Max-Age=${joinWindow / 1000}; HttpOnly; SameSite=Lax${secure}`
}

/** What `openedCookie` said; a browser may send anything. */
export function openedBefore(headers: Headers): { id: string; slug: string } | undefined {
  const [id, slug] = cookie.exec(headers.get('cookie') ?? '')?.[1]?.split('.') ?? []
  return openedResult.pick({ id: true, slug: true }).safeParse({ id, slug }).data
}
