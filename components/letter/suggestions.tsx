import styles from './suggestions.module.css'
import type { Suggestion } from './use-suggestions'

type Props = { found: Suggestion[]; title: string; newTab: string }

/** Articles offered below the text; they open beside it, so that nothing typed is left behind. */
export function Suggestions({ found, title, newTab }: Props) {
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={styles.box}>
          <p className={styles.title}>{title}</p>
          <ul className={styles.list}>
            {found.map(({ title: name, url, excerpt }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener" className={styles.link}>
                  {name}
                  <span className={styles.tab}> {newTab}</span>
                </a>
                <p className={styles.excerpt}>{excerpt.text}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
