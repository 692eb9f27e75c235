'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './desk-navigation.module.css'

type Props = {
  label: string
  parts: { href: string; label: string }[]
  /** a second level, below a part's title */
  inner?: boolean
}

/** Links to the parts of the desk; the one that is shown is marked. */
export function DeskNavigation({ label, parts, inner }: Props) {
  const path = usePathname()
  return (
    <nav aria-label={label} className={inner ? styles.inner : styles.outer}>
      <ul className={styles.list}>
        {parts.map(({ href, label: name }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className={styles.link}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
