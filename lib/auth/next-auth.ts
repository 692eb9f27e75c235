import { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { AppError } from '@/lib/app-error'
import { clientAddress } from '@/lib/client-address'
import { environment } from '@/lib/environment'
import { endSession, signIn } from './mutations'
import { ownPath } from './own-path'
import { staffOfSession } from './queries'
import { authSecret } from './secret'
import { sessionAtMostSeconds } from './session-life'

/** next-auth, for programs that sign in over HTTP; the sign-in page uses the same signIn and the same cookie. */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: environment().appUrl.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: sessionAtMostSeconds },
    pages: { signIn: '/sign-in', signOut: '/desk', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given, request) => {
          const { email = '', password = '' } = given ?? {}
          const address = clientAddress(new Headers(request.headers as Record<string, string>))
          try {
            return { id: await signIn({ email: String(email), password: String(password), address }) }
          } catch (error) {
            return refusal(error)
          }
        },
      }),
    ],
    callbacks: {
      // The token names the session row and says nothing else: who that is and what they may is read each time.
      jwt: ({ token }) => ({ sub: token.sub }),
      session: async ({ session, token }) => {
        const found = token.sub ? await staffOfSession(token.sub) : null
        if (!found) throw new Error('The session has ended.')
        const { name, email, role } = found.staff
        return { expires: session.expires, user: { name, email, role } }
      },
      redirect: ({ url, baseUrl }) =>
        baseUrl + ownPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
    },
    events: { signOut: async ({ token }) => (token?.sub ? endSession(token.sub) : undefined) },
    logger: { error: logUnlessStale },
  }
}

/** What next-auth puts behind `?error=`: never the words of an unexpected error. */
function refusal(error: unknown): null {
  if (!(error instanceof AppError)) console.error(error)
  else if (error.code === 'rate-limited') throw new Error(`limited-${error.retryAfterSeconds}`)
  else if (error.code === 'invalid') return null
  throw new Error('unavailable')
}

/** Cookies outlive sessions and secrets: that is no error of ours. */
function logUnlessStale(code: string, detail: unknown) {
  if (code !== 'JWT_SESSION_ERROR' && code !== 'SIGNOUT_ERROR') console.error(code, detail)
}
