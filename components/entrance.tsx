import type { ReactNode } from 'react'
import styles from './entrance.module.css'

/** The frame of the pages before the desk: sign-in and invitation. */
export function Entrance({ shop, title, children }: { shop: string; title: string; children: ReactNode }) {
  return (
    <main className={styles.entrance}>
      <p className={styles.shop}>{shop}</p>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  )
}
