import { nameOfLanguage, readerLanguages } from '@/lib/reader-language'
import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import styles from './site-footer.module.css'

function Languages({ language, text }: { language: string; text: Text }) {
  const languages = readerLanguages()
  if (languages.length < 2) return null
  return (
    <nav aria-labelledby="languages">
      <h2 className={styles.title} id="languages">
        {text('help.language')}
      </h2>
      <ul className={styles.row}>
        {languages.map((code) => (
          <li key={code}>
            <a
              className={styles.link}
              href={`/language/${code}`}
              lang={code}
              rel="nofollow"
              aria-current={code === language || undefined}
            >
              {nameOfLanguage(code)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What stands below every page: the shop, the ways to people, the languages. */
export function SiteFooter({ language, text }: { language: string; text: Text }) {
  const { name, tagline, phone, email, homepage } = store()
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.shop}>
          <p className={styles.name}>{name}</p>
          {tagline && <p className={styles.tagline}>{tagline}</p>}
        </div>
        <nav aria-label={text('help.footer-links')}>
          <h2 className={styles.title}>{text('help.contact')}</h2>
          <ul className={styles.column}>
            <li>
              <a className={styles.link} href="/contact">
                {text('help.write')}
              </a>
            </li>
            {phone && (
              <li>
                <a className={styles.link} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                  <bdi>{phone}</bdi>
                </a>
              </li>
            )}
            {email && (
              <li>
                <a className={styles.link} href={`mailto:${email}`}>
                  {email}
                </a>
              </li>
            )}
            {homepage && (
              <li>
                <a className={styles.link} href={homepage}>
                  {text('help.to-shop')}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <Languages language={language} text={text} />
      </div>
    </footer>
  )
}
