import type { Text } from '@/lib/text'
import styles from './pagination.module.css'

type Props = { page: number; pages: number; hrefOf: (page: number) => string; text: Text }

export function Pagination({ page, pages, hrefOf, text }: Props) {
  if (pages < 2) return null
  return (
    <nav className={styles.pagination} aria-label={text('help.pages')}>
      {page > 1 && (
        <a className={styles.link} href={hrefOf(page - 1)} rel="prev">
          {text('help.previous-page')}
        </a>
      )}
      <span className={styles.here}>{text('help.page-of', { page, pages })}</span>
      {page < pages && (
        <a className={styles.link} href={hrefOf(page + 1)} rel="next">
          {text('help.next-page')}
        </a>
      )}
    </nav>
  )
}
