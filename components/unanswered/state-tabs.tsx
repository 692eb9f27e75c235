import type { Text } from '@/lib/text'
import { filterQuery } from '@/lib/unanswered/filter-address'
import type { Filter } from '@/lib/unanswered/schema'
import styles from './state-tabs.module.css'

const tabs = ['open', 'proving', 'proved', 'ignored', 'muted', 'all'] as const

/** The lists of questions by how far they have come, beside each other. */
export function StateTabs({ filter, text }: { filter: Filter; text: Text }) {
  return (
    <nav aria-label={text('unanswered.states')}>
      <ul className={styles.tabs}>
        {tabs.map((state) => (
          <li key={state}>
            <a
              href={`/desk/unanswered${filterQuery(filter, { state, sheet: 1 })}`}
              aria-current={state === filter.state ? 'page' : undefined}
            >
              {text(`unanswered.tab-${state}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
