import { Children, type ReactElement, type ReactNode, isValidElement } from 'react'
import { PlainScript } from '../page-scripts/plain-script'
import { switchTabs } from '../page-scripts/switch-tabs'
import styles from './tabs.module.css'

type TabProps = { id: string; title: string; children: ReactNode }

/** One way among several; Tabs draws it. */
export function Tab({ children }: TabProps) {
  return children
}

/**
 * Ways to do the same thing, of which a reader needs one: links to panels, which the style sheet shows one at a time,
 * until the script below makes tabs of them. Where no script may run, and on paper, all panels stand below each other.
 */
export function Tabs({ children }: { children: ReactNode }) {
  const tabs = Children.toArray(children)
    .filter((child): child is ReactElement<TabProps> => isValidElement(child))
    .map(({ props }) => props)
  return (
    <div className={styles.tabs} suppressHydrationWarning>
      <div className={styles.strip} suppressHydrationWarning>
        {tabs.map(({ id, title }, place) => (
          <a
            key={id}
            id={`${id}.tab`}
            href={`#${id}`}
            className={styles.tab}
            data-chosen={place === 0}
            suppressHydrationWarning
          >
            {title}
          </a>
        ))}
      </div>
      {tabs.map(({ id, title, children: panel }, place) => (
        <section key={id} id={id} className={styles.panel} data-chosen={place === 0} suppressHydrationWarning>
          <p className={styles.title}>{title}</p>
          {panel}
        </section>
      ))}
      {tabs.length > 0 && <PlainScript run={switchTabs} given={[tabs.map(({ id }) => id)]} />}
    </div>
  )
}
