import { textOn } from '@/lib/contrast'
import { store } from '@/lib/store'
import { xmlText } from '@/lib/xml'

export const dynamic = 'force-dynamic'

/** The shop's initial on its accent. */
export function GET() {
  const { name, theme } = store()
  const initial = xmlText([...name.trim()][0]?.toUpperCase() ?? '?')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="15" fill="${theme.accent}"/><text x="32" y="33" fill="${textOn(theme.accent)}" font-family="system-ui,sans-serif" font-size="40" font-weight="700" text-anchor="middle" dominant-baseline="central">${initial}</text></svg>`
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  })
}
