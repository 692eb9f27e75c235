import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { environment } from '@/lib/environment'
import { authSecret } from './secret'
import { sessionAtMostSeconds } from './session-life'

/** next-auth's own session cookie: its encrypted token holds the id of a StaffSession row and nothing else. */
function sessionCookie() {
  const secure = environment().appUrl.startsWith('https:')
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, secure }
}

/** The session the request claims; null without a cookie or with one that we did not make. */
export async function claimedSession(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return null
  const claims = await decode({ token, secret: authSecret() }).catch(() => null)
  return typeof claims?.sub === 'string' ? claims.sub : null
}

export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, secure } = sessionCookie()
  const maxAge = sessionAtMostSeconds
  const token = await encode({ token: { sub: sessionId }, secret: authSecret(), maxAge })
  const jar = await cookies()
  jar.set(name, token, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge })
}

export async function clearSessionCookie(): Promise<void> {
  const { name, secure } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 0 })
}
