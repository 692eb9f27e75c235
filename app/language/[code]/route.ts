import type { NextRequest } from 'next/server'
import { environment } from '@/lib/environment'
import { readerLanguages } from '@/lib/reader-language'
import { store } from '@/lib/store'

const year = 365 * 86_400

/** The page of ours the reader comes from; a Referer of anybody else, or none, means home. */
function pageBefore(request: NextRequest): string {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const { host, pathname, search } = new URL(referrer)
  const ours = [request.headers.get('host'), new URL(environment().appUrl).host]
  return ours.includes(host) && !pathname.startsWith('//') ? pathname + search : '/'
}

/** Keeps the reader's choice of language and returns to the page it was made on. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const headers = new Headers({ Location: pageBefore(request), 'Cache-Control': 'no-store' })
  if (readerLanguages().includes(code)) {
    const secure = environment().appUrl.startsWith('https:') ? '; Secure' : ''
    const life = code === store().language ? 0 : year
    headers.set('Set-Cookie', `language=${code}; Path=/; Max-Age=${life}; SameSite=Lax; HttpOnly${secure}`)
  }
  return new Response(null, { status: 303, headers })
}
