import { Children, type ReactNode } from 'react'
import type { Text } from '@/lib/text'
import styles from './related-articles.module.css'

/** Articles to go on with, in the middle of one; `children` are links to those that are published. */
export function RelatedArticles({ text, children }: { text: Text; children: ReactNode }) {
  const links = Children.toArray(children)
  if (!links.length) return null
  return (
    <aside className={styles.related} aria-label={text('article.read-next')}>
      <p className={styles.title}>{text('article.read-next')}</p>
      <ul className={styles.list}>
        {links.map((link, place) => (
          <li key={place}>{link}</li>
        ))}
      </ul>
    </aside>
  )
}
