import { environment } from '@/lib/environment'

const cookie = /(?:^|;\s*)visitor=([\w-]{43})(?:;|$)/
const bearer = /^Bearer ([\w-]{43})$/
export const daysKept = 180

/** What a browser shows to be let into its own chats again. */
export function visitorCookie(token: string): string {
  const secure = environment().appUrl.startsWith('https:') ? '; Secure' : ''
  return `visitor=${token}; Path=/; Max-Age=${daysKept * 86_400}; HttpOnly; SameSite=Lax${secure}`
}

/**
 * The token a request shows: its own header first, else the cookie. A cookie comes along with what other pages make a
 * browser post, so with those it says nothing.
 */
export function shownToken(request: { headers: Headers; method?: string }): string | undefined {
  const { headers } = request
  const [, given] = bearer.exec(headers.get('authorization') ?? '') ?? []
  if (given || isForeignPost(request)) return given
  return cookie.exec(headers.get('cookie') ?? '')?.[1]
}

/** Whether another site made the browser send this. */
export function isForeignPost({ headers, method }: { headers: Headers; method?: string }): boolean {
  const site = headers.get('sec-fetch-site') ?? 'none'
  return method === 'POST' && site !== 'same-origin' && site !== 'none'
}
