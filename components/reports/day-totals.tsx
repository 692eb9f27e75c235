import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import type { ReaderWords } from '@/components/unanswered/reader-words'
import type { DayOfSearches } from '@/lib/reports/searches-behind'
import styles from './day-totals.module.css'

type Props = Pick<ReaderWords, 'text' | 'number' | 'day'> & { days: DayOfSearches[] }

const outcomes = ['answered', 'unhelpful', 'weak', 'none'] as const

/** What is kept of searches that left the log. */
export function DayTotals({ days, text, number, day }: Props) {
  if (days.length === 0) return null
  return (
    <div className={styles.totals}>
      <Section title={text('reports.kept-as-totals')} intro={text('reports.kept-as-totals-says')}>
        <DataTable
          caption={text('reports.kept-as-totals')}
          keyOf={({ id }) => id}
          rows={days}
          columns={[
            { label: text('reports.query'), cell: ({ query }) => query ?? text('unanswered.own-words') },
            { label: text('reports.day'), cell: (each) => day(each.day) },
            {
              label: text('reports.outcome'),
              cell: ({ outcome }) =>
                text(`reports.outcome-${outcomes.find((known) => known === outcome) ?? 'none'}`),
            },
            { label: text('reports.asked'), figure: true, cell: ({ count }) => number(count) },
            { label: text('reports.contacts'), figure: true, cell: ({ contacts }) => number(contacts) },
          ]}
        />
      </Section>
    </div>
  )
}
