import type { ReactNode } from 'react'
import styles from './back-link.module.css'

/** Leads one level up. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className={styles.back}>
      <a href={href}>{children}</a>
    </p>
  )
}
