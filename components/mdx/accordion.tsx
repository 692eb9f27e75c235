import type { ReactNode } from 'react'
import styles from './accordion.module.css'

/** A question that opens. The anchor stands on the answer: a browser that goes there opens it by itself. */
export function Accordion({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <details className={styles.accordion}>
      <summary className={styles.question}>
        <span>{title}</span>
        <svg className={styles.arrow} viewBox="0 0 24 24" aria-hidden="true">
          <path d="m6 9 6 6 6-6" />
        </svg>
      </summary>
      <div id={id} className={styles.answer}>
        {children}
      </div>
    </details>
  )
}
