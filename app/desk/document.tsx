import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { deskLanguage } from '@/lib/desk-language'
import { fontClassNames } from '@/components/fonts/figtree'
import { ThemeStyle } from '@/components/theme-style'

/** The document around the desk and its entrances; the nonce of proxy.ts lets its style through. */
export async function DeskDocument({ children }: { children: ReactNode }) {
  const language = await deskLanguage()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={language} className={fontClassNames}>
      <head>
        <ThemeStyle nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}
