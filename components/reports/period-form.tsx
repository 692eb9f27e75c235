import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { ReportFilter } from '@/lib/reports/report-address'
import type { Text } from '@/lib/text'
import { periods } from '@/lib/unanswered/schema'
import styles from './period-form.module.css'

type Props = { filter: ReportFilter; text: Text; children?: React.ReactNode }

/** Chooses the days of a report, by an address: a plain form, which needs no script. */
export function PeriodForm({ filter, text, children }: Props) {
  return (
    <form className={styles.form} aria-label={text('reports.filters')}>
      <Field
        name="period"
        label={text('reports.period')}
        options={periods.map((period) => [period, text(`unanswered.period-${period}`)] as const)}
        value={filter.period}
      />
      <div className={styles.days}>
        <Field name="from" type="date" label={text('reports.from')} value={filter.from} />
        <Field name="to" type="date" label={text('reports.to')} value={filter.to} />
      </div>
      {children}
      <Button look="secondary">{text('reports.show')}</Button>
    </form>
  )
}
