import styles from './desk-tabs.module.css'

type Tab = { href: string; label: string; count?: number; here: boolean }

/** The same list seen by state; each is an address of its own. */
export function DeskTabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ href, label: name, count, here }) => (
          <li key={href}>
            <a href={href} className={styles.tab} aria-current={here ? 'page' : undefined}>
              {name}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
