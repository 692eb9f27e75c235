import NextAuth from 'next-auth'
import { type NextRequest } from 'next/server'
import { AppError } from '@/lib/app-error'
import { answerRoute } from '@/lib/answer-route'
import { nextAuthOptions } from '@/lib/auth/next-auth'
import { environment } from '@/lib/environment'

type Context = { params: Promise<{ nextauth: string[] }> }

// What next-auth offers beyond these (its log, its own pages, other providers) is not there.
const offered = {
  GET: ['csrf', 'session', 'signin', 'error'],
  POST: ['callback/credentials', 'signout'],
}

async function handle(request: NextRequest, context: Context, method: keyof typeof offered) {
  return answerRoute(async () => {
    const action = (await context.params).nextauth.join('/')
    if (!offered[method].includes(action)) throw new AppError('not-found', 'errors.not-found')
    refuseBroken(request)
    const response: Response = await NextAuth(request, context, nextAuthOptions())
    return response
  })
}

/** What next-auth would take for its own mistake, or put into a header as it came, and answer with a 5xx. */
function refuseBroken({ nextUrl, cookies }: NextRequest) {
  const kept = cookies.getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'))
  const addresses = [...nextUrl.searchParams.getAll('callbackUrl'), ...kept.map(({ value }) => value)]
  const isAddress = (value: string) =>
    value === '' || (/^(\/|https?:\/\/)/.test(value) && URL.canParse(value, environment().appUrl))
  if (!addresses.every(isAddress)) throw broken('callbackUrl', 'must be a path or an address')
  if (!/^[\w-]*$/.test(nextUrl.searchParams.get('error') ?? '')) throw broken('error', 'must be a word')
}

function broken(field: string, problem: string): AppError {
  return new AppError('invalid', 'errors.invalid', { values: { field, problem } })
}

export const GET = (request: NextRequest, context: Context) => handle(request, context, 'GET')
export const POST = (request: NextRequest, context: Context) => handle(request, context, 'POST')
