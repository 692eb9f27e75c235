import { DataTable } from '@/components/ui/data-table'
import type { ReaderWords } from '@/components/unanswered/reader-words'
import { type ReportFilter, type SearchFigure, searchFigures } from '@/lib/reports/report-address'
import type { SearchesOf } from '@/lib/reports/searches-by-day'
import styles from './figure-table.module.css'
import { rowsAddress } from './rows-address'
import { wholeOf } from './search-charts'

type Props = Pick<ReaderWords, 'text' | 'number' | 'day'> & { parts: SearchesOf[]; by: ReportFilter['by'] }

/** The figures of the charts, newest first; each leads to the searches it counts. */
export function FigureTable({ parts, by, text, number, day }: Props) {
  const cell = (of: SearchFigure) => (part: SearchesOf) => {
    const whole = wholeOf(of, part)
    const value = number(part[of])
    if (part[of] === 0) return value
    return (
      <a href={rowsAddress(of, part)}>
        {whole ? text('reports.share-of', { count: value, share: part[of] / whole }) : value}
      </a>
    )
  }
  return (
    <details className={styles.figures}>
      <summary>{text('reports.all-figures')}</summary>
      <DataTable
        caption={text('reports.all-figures')}
        keyOf={({ from }) => from}
        rows={parts.toReversed()}
        columns={[
          {
            label: text(`reports.${by}`),
            cell: ({ from, to }) => [...new Set([from, to])].map(day).join(' – '),
          },
          ...searchFigures.map((of) => ({ label: text(`reports.${of}`), figure: true, cell: cell(of) })),
        ]}
      />
    </details>
  )
}
