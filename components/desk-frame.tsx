import type { ReactNode } from 'react'
import type { Text } from '@/lib/text'
import styles from './desk-frame.module.css'
import { DeskErrorText } from './desk-error'
import { DeskNavigation } from './desk-navigation'

type Props = {
  shop: string
  name: string
  parts: { href: string; label: string }[]
  text: Text
  signOut: () => Promise<void>
  /** for those who answer shoppers: whether they are here */
  presence?: ReactNode
  children: ReactNode
}

/** What stands around every page of the desk. */
export function DeskFrame({ shop, name, parts, text, signOut, presence, children }: Props) {
  const error = { title: text('desk.error-title'), text: text('desk.error'), again: text('desk.error-again') }
  return (
    <>
      <a href="#content" className={styles.skip}>
        {text('desk.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <p className={styles.shop}>
            <a href="/">{shop}</a>
          </p>
          <DeskNavigation
            label={text('desk.parts')}
            parts={[...parts, { href: '/desk/settings', label: text('desk.settings') }]}
          />
          <div className={styles.person}>
            {presence}
            <span className={styles.name}>{name}</span>
            <form action={signOut}>
              <button type="submit" className={styles.signOut}>
                {text('desk.sign-out')}
              </button>
            </form>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        <DeskErrorText value={error}>{children}</DeskErrorText>
      </main>
    </>
  )
}
