import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type Props = {
  title: string
  intro?: string
  /** what an address leads here by */
  id?: string
  children: ReactNode
}

/** A titled part of a desk page. */
export function Section({ title, intro, id, children }: Props) {
  const titleId = useId()
  return (
    <section id={id} aria-labelledby={titleId} className={styles.section}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  )
}
