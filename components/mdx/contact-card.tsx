import type { ReactNode } from 'react'
import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import styles from './contact-card.module.css'

type Props = {
  title?: string
  /** where a letter is written, with what is known already */
  href: string
  text: Text
  children?: ReactNode
}

/** Where the article ends and people begin. */
export function ContactCard({ title, href, text, children }: Props) {
  const { phone, email } = store()
  return (
    <aside className={styles.card} aria-label={title ?? text('article.contact-title')}>
      <p className={styles.title}>{title ?? text('article.contact-title')}</p>
      {children}
      <ul className={styles.ways}>
        <li>
          <a className={styles.write} href={href}>
            {text('article.contact-write')}
          </a>
        </li>
        {phone && (
          <li>
            {text('article.contact-call')}{' '}
            <a className={styles.way} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <bdi>{phone}</bdi>
            </a>
          </li>
        )}
        {email && (
          <li>
            {text('article.contact-mail')}{' '}
            <a className={styles.way} href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        )}
      </ul>
    </aside>
  )
}
