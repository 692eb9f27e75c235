import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type Props = { title: string; text?: string; heading?: 'h1' | 'h2' | 'h3'; children?: ReactNode }

/** Says why nothing stands here and what to do next. */
export function EmptyState({ title, text, heading: Heading = 'h2', children }: Props) {
  return (
    <section className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  )
}
