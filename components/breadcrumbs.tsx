import { environment } from '@/lib/environment'
import styles from './breadcrumbs.module.css'
import { StructuredData } from './structured-data'

type Step = { name: string; path: string }

/** The way from home to here. The page itself is its heading, so it stands only in what search engines read. */
export function Breadcrumbs({ label, steps, here }: { label: string; steps: Step[]; here: Step }) {
  const itemListElement = [...steps, here].map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: environment().appUrl + path,
  }))
  return (
    <nav className={styles.breadcrumbs} aria-label={label}>
      <ol className={styles.steps}>
        {steps.map(({ name, path }) => (
          <li key={path} className={styles.step}>
            <a className={styles.link} href={path}>
              {name}
            </a>
          </li>
        ))}
      </ol>
      <StructuredData facts={{ '@type': 'BreadcrumbList', itemListElement }} />
    </nav>
  )
}
