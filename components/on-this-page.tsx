import type { Heading } from '@/lib/articles/schema'
import styles from './on-this-page.module.css'

function Links({ headings }: { headings: Heading[] }) {
  return (
    <ol className={styles.links}>
      {headings.map(({ anchor, text }) => (
        <li key={anchor}>
          <a className={styles.link} href={`#${anchor}`}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** The second-level headings of an article: beside it where there is room, folded above it where there is not. */
export function OnThisPage({ headings, title, wide }: { headings: Heading[]; title: string; wide: boolean }) {
  if (headings.length < 3) return null
  if (wide)
    return (
      <nav className={styles.beside} aria-labelledby="on-this-page">
        <h2 className={styles.title} id="on-this-page">
          {title}
        </h2>
        <Links headings={headings} />
      </nav>
    )
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>{title}</summary>
      <nav aria-label={title}>
        <Links headings={headings} />
      </nav>
    </details>
  )
}
