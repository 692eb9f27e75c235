import { directionOf } from '@/lib/reader-language'
import { siteName } from '@/lib/site-name'
import { store } from '@/lib/store'
import { textIn } from '@/lib/text'

export const dynamic = 'force-dynamic'

/** What a phone needs to keep the help center on its home screen. */
export function GET() {
  const { name, language, theme } = store()
  const manifest = {
    name: siteName(textIn(language)),
    short_name: name,
    lang: language,
    dir: directionOf(language),
    start_url: '/',
    display: 'minimal-ui',
    theme_color: theme.accent,
    background_color: '#ffffff',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } })
}
