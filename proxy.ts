import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { environment } from '@/lib/environment'

// Headers only: who may see what is decided by the gates in lib/auth, with or without this file.
export const config = { matcher: ['/desk/:path*', '/sign-in/:path*', '/invitation/:path*'] }

/** The strict half of the content security policy: these pages are made per request, so each script can be named. */
function policy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    // Otherwise script-src would hold, which names scripts by nonce: a worker has none.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A form sent from another site (a sandboxed frame says `null`). Next.js refuses it as well, but with a 500. */
function isForeignForm({ method, headers }: NextRequest): boolean {
  const origin = headers.get('origin')
  if (method !== 'POST' || origin === null) return false
  const sent = URL.canParse(origin) ? new URL(origin).host : 'null'
  const own = [headers.get('x-forwarded-host'), headers.get('host'), new URL(environment().appUrl).host]
  return !own.includes(sent)
}

export function proxy(request: NextRequest) {
  if (isForeignForm(request))
    return new NextResponse('This form was sent from another site.', { status: 403 })
  const nonce = randomBytes(16).toString('base64')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy(nonce))
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy(nonce))
  response.headers.set('Cache-Control', 'private, no-store')
  // Not no-referrer: with it a browser sends `Origin: null` with forms, which is refused.
  response.headers.set('Referrer-Policy', 'same-origin')
  return response
}
