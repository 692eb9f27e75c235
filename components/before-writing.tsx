import { nameOfLanguage } from '@/lib/reader-language'
import type { Text } from '@/lib/text'
import styles from './before-writing.module.css'

type Props = {
  conversation: {
    shopperName: string | null
    shopperEmail: string | null
    query: string | null
    page: string | null
    language: string
  }
  read: { href: string; title: string }[]
  text: Text
}

/** Who wrote, and what they had searched and read before: known before the first word is answered. */
export function BeforeWriting({ conversation, read, text }: Props) {
  const { shopperName, shopperEmail, query, page, language } = conversation
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text('inbox.from')}</dt>
        <dd>
          {shopperName && <bdi>{shopperName} </bdi>}
          {shopperEmail ? (
            <a href={`mailto:${shopperEmail}`}>
              <bdi>{shopperEmail}</bdi>
            </a>
          ) : (
            text('inbox.no-address')
          )}
        </dd>
      </div>
      <div>
        <dt>{text('inbox.searched')}</dt>
        <dd>
          {query ? (
            <a href={`/search?q=${encodeURIComponent(query)}`} dir="auto">
              {query}
            </a>
          ) : (
            text('inbox.nothing-searched')
          )}
        </dd>
      </div>
      <div>
        <dt>{text('inbox.read')}</dt>
        <dd>
          {read.length === 0 && text('inbox.nothing-read')}
          {read.length > 0 && (
            <ul className={styles.articles}>
              {read.map(({ href, title }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      {page && (
        <div>
          <dt>{text('inbox.wrote-from')}</dt>
          <dd>{page}</dd>
        </div>
      )}
      <div>
        <dt>{text('inbox.language')}</dt>
        <dd>{nameOfLanguage(language)}</dd>
      </div>
    </dl>
  )
}
