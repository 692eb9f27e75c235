import type { ReactNode } from 'react'
import styles from './steps.module.css'

/** A numbered list to follow with a finger. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className={styles.steps}>{children}</div>
}
