import type { ReaderWords } from '@/components/unanswered/reader-words'
import type { ArticleFigures } from '@/lib/reports/article-figures'
import { type ArticleList, type ReportFilter, reportQuery } from '@/lib/reports/report-address'
import styles from './article-figures-list.module.css'
import { ratingsOf } from './article-table'

type Props = Pick<ReaderWords, 'text' | 'number'> & {
  figures: ArticleFigures
  path: string
  filter: ReportFilter
  /** whether readers wrote why it did not help */
  saidAnything: boolean
}

/** What was counted of one article in a period; each figure leads to its rows. */
export function ArticleFiguresList({ figures, path, filter, saidAnything, text, number }: Props) {
  const rowsOf = (list: ArticleList) => `${path}${reportQuery(filter, { list })}#searches`
  const all = [
    [text('reports.reads'), number(figures.reads)],
    [text('reports.opened'), number(figures.opened), figures.opened && rowsOf('opened')],
    [text('reports.unsatisfied'), number(figures.unsatisfied), figures.unsatisfied && rowsOf('unsatisfied')],
    [text('reports.helpful'), ratingsOf(figures, text), saidAnything && '#said'],
  ] as const
  return (
    <dl className={styles.figures}>
      {all.map(([label, value, rows]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{rows ? <a href={rows}>{value}</a> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
