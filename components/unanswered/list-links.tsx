import type { Text } from '@/lib/text'
import { exportAddress } from '@/lib/unanswered/filter-address'
import type { Filter } from '@/lib/unanswered/schema'
import styles from './list-links.module.css'

/** What else there is of the list: the view for Mondays and, where it holds anything, the files. */
export function ListLinks({ filter, total, text }: { filter: Filter; total: number; text: Text }) {
  return (
    <p className={styles.links}>
      <a href="/desk/unanswered/monday">{text('unanswered.monday')}</a>
      {total > 0 && (
        <>
          <a href={exportAddress(filter, 'csv')} download>
            {text('unanswered.export')}
          </a>
          <a href={exportAddress(filter, 'json')} download>
            {text('unanswered.export-json')}
          </a>
        </>
      )}
    </p>
  )
}
