import { environment } from '@/lib/environment'

export const dynamic = 'force-dynamic'

const closed = ['/search', '/contact', '/language/', '/desk', '/sign-in', '/invitation', '/api/']

export function GET() {
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)]
  const text = [...lines, '', `Sitemap: ${environment().appUrl}/sitemap.xml`, ''].join('\n')
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
