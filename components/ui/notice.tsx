import type { ReactNode } from 'react'
import styles from './notice.module.css'

type Kind = 'info' | 'success' | 'warning' | 'danger'

/** A sentence that stands out. Problems are read out at once, the rest when there is time. */
export function Notice({ kind = 'info', children }: { kind?: Kind; children: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
