import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type Props = {
  title: string
  intro?: string
  /** what an address calls it, behind its # */
  part?: string
  children: ReactNode
}

/** A titled part of a desk page. */
export function Section({ title, intro, part, children }: Props) {
  const id = useId()
  return (
    <section id={part} aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  )
}
