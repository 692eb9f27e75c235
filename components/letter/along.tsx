import type { Text } from '@/lib/text'
import styles from './along.module.css'

type Props = { query?: string; read: { slug: string; title: string }[]; text: Text }

/** What is sent along with the letter: each thing with a tick that the shopper can take away. */
export function Along({ query, read, text }: Props) {
  if (!query && read.length === 0) return null
  return (
    <fieldset className={styles.along}>
      <legend className={styles.title}>{text('contact.along')}</legend>
      <p className={styles.hint}>{text('contact.along-hint')}</p>
      {query && (
        <label className={styles.item}>
          <input type="checkbox" name="query" value={query} defaultChecked />
          <span>
            {text('contact.along-query')} <q dir="auto">{query}</q>
          </span>
        </label>
      )}
      {read.map(({ slug, title }) => (
        <label key={slug} className={styles.item}>
          <input type="checkbox" name="articles" value={slug} defaultChecked />
          <span>
            {text('contact.along-read')} <cite>{title}</cite>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
