import type { ReactNode } from 'react'
import styles from './badge.module.css'

type Kind = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A word or two about the state of what it stands beside. */
export function Badge({ kind = 'neutral', children }: { kind?: Kind; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[kind]}`}>{children}</span>
}
