'use client'

import '@/app/theme.css'
import { fontClassNames } from '@/components/fonts/figtree'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import german from '@/messages/de/errors.json'
import english from '@/messages/en/errors.json'
import styles from './global-error.module.css'

/** Stands where not even the frame of a page could be made, so it asks the browser for the language. */
export default function GlobalError() {
  const isGerman = typeof navigator !== 'undefined' && navigator.language.startsWith('de')
  const words = isGerman ? german : english
  return (
    <html lang={isGerman ? 'de' : 'en'} className={fontClassNames}>
      <body>
        <title>{words['page-title']}</title>
        <main className={styles.page}>
          <EmptyState title={words['page-title']} text={words.page}>
            <Button type="button" onClick={() => location.reload()}>
              {words.again}
            </Button>
          </EmptyState>
        </main>
      </body>
    </html>
  )
}
