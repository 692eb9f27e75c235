import { imageSize } from '@/lib/articles/image-size'
import { environment } from '@/lib/environment'
import { isNamed } from '@/lib/site-name'
import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import styles from './site-header.module.css'

/** The shop's name or logo leading home, the way back to the shop, and the way to a person. */
export function SiteHeader({ text }: { text: Text }) {
  const { name, homepage, theme } = store()
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <a className={styles.home} href="/" aria-label={text('help.home-link', { shop: name })}>
          {theme.logo ? (
            <img
              {...imageSize(`${environment().contentDir}/images/${theme.logo}`)}
              className={styles.logo}
              src={`/media/${theme.logo}`}
              alt=""
            />
          ) : (
            <span className={styles.name}>{name}</span>
          )}
          {isNamed() && <span className={styles.what}>{text('help.title')}</span>}
        </a>
        <nav className={styles.links} aria-label={text('help.site-links')}>
          {homepage && (
            <a className={styles.link} href={homepage}>
              {text('help.to-shop')}
            </a>
          )}
          <a className={styles.link} href="/contact">
            {text('help.contact')}
          </a>
        </nav>
      </div>
    </header>
  )
}
