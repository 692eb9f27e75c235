import type { ReactNode } from 'react'
import styles from './page-head.module.css'

/** The title of a desk page, a sentence about it and, at its side, what can be done with the whole page. */
export function PageHead({
  title,
  intro,
  children,
}: {
  title: string
  intro?: string
  children?: ReactNode
}) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {intro && <p className={styles.intro}>{intro}</p>}
      </div>
      {children}
    </div>
  )
}
