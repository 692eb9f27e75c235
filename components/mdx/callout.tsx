import type { ReactNode } from 'react'
import type { Text } from '@/lib/text'
import styles from './callout.module.css'

const drawings = {
  note: 'M12 11v6M12 7.5v.01',
  tip: 'M9.5 17.5h5M10.5 20.5h3M8.6 14.2a5.5 5.5 0 1 1 6.8 0c-.6.5-.9 1-.9 1.8v1.5h-5V16c0-.8-.3-1.3-.9-1.8Z',
  warning: 'M12 9.5v4.5M12 17v.01M12 3.8 2.9 19.5h18.2L12 3.8Z',
}

type Props = { kind: keyof typeof drawings; title?: string; text: Text; children: ReactNode }

/** A paragraph that must not be read past. */
export function Callout({ kind, title, text, children }: Props) {
  return (
    <aside className={styles.callout} data-kind={kind} aria-label={title ?? text(`article.${kind}`)}>
      <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
        {kind === 'note' && <circle cx="12" cy="12" r="9" />}
        <path d={drawings[kind]} />
      </svg>
      <div className={styles.said}>
        <p className={styles.title}>{title ?? text(`article.${kind}`)}</p>
        {children}
      </div>
    </aside>
  )
}
