import type { ReaderWords } from '@/components/unanswered/reader-words'
import {
  type ReportFilter,
  type SearchFigure,
  reportQuery,
  searchFigures,
} from '@/lib/reports/report-address'
import type { SearchesOf } from '@/lib/reports/searches-by-day'
import { Chart } from './chart'
import { rowsAddress } from './rows-address'
import styles from './search-charts.module.css'

type Words = Pick<ReaderWords, 'text' | 'number' | 'day'> & { percent: (share: number) => string }
type Counted = Omit<SearchesOf, 'from' | 'to'>
type Props = Words & { parts: SearchesOf[]; all: Counted; filter: ReportFilter }

/** What the figure is a part of; the others stand for themselves. */
export function wholeOf(of: SearchFigure, counted: Counted): number | undefined {
  return of === 'answered' ? counted.searches : of === 'unclicked' ? counted.shown : undefined
}

/** How searches went over a period, a chart per figure. */
export function SearchCharts({ parts, all, filter, ...words }: Props) {
  const { text, number, day, percent } = words
  return (
    <div className={styles.charts}>
      {searchFigures.map((of) => {
        const share = wholeOf(of, all) !== undefined
        const write = share ? percent : number
        const value = valueOf(of, all)
        return (
          <section key={of} className={styles.figure} aria-labelledby={`figure-${of}`}>
            <h2 id={`figure-${of}`} className={styles.name}>
              {text(`reports.${of}`)}
            </h2>
            <p className={styles.value}>
              {value === undefined ? (
                '–'
              ) : (
                <a href={`/desk/reports/searches${reportQuery(filter, { of, sheet: 1 })}`}>{write(value)}</a>
              )}
            </p>
            <Chart
              parts={parts.map((part) => {
                const value = valueOf(of, part)
                const when = text('reports.part-says', {
                  when: [...new Set([part.from, part.to])].map(day).join(' – '),
                  value: value === undefined ? '–' : write(value),
                })
                return { day: part.from, value, says: when, href: rowsAddress(of, part) }
              })}
              {...{ share, write, day }}
            />
            <p className={styles.says}>{text(`reports.${of}-says`)}</p>
          </section>
        )
      })}
    </div>
  )
}

function valueOf(of: SearchFigure, counted: Counted): number | undefined {
  const whole = wholeOf(of, counted)
  return whole === undefined ? counted[of] : whole === 0 ? undefined : counted[of] / whole
}
