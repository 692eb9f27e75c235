import { readableOn, textOn } from '@/lib/contrast'
import { store } from '@/lib/store'

// The surfaces of app/theme.css that links stand on, at their least favourable.
const lightSurface = '#f0f2f0'
const darkSurface = '#232725'

function tokens(accent: string, surface: string): string {
  return `--accent:${accent};--on-accent:${textOn(accent)};--accent-text:${readableOn(surface, accent)}`
}

/** The shop's own accent and font over the defaults of app/theme.css; belongs in the head of every root layout. */
export function ThemeStyle({ nonce }: { nonce?: string }) {
  const { accent, accentDark, font } = store().theme
  const family =
    font && /^[\p{L}\d][\p{L}\d -]*$/u.test(font) ? `;--font-shop:"${font}",var(--font-latin)` : ''
  const light = `:root{${tokens(accent, lightSurface)}${family}}`
  const dark = `@media(prefers-color-scheme:dark){:root{${tokens(accentDark, darkSurface)}}}`
  return <style nonce={nonce}>{light + dark}</style>
}
