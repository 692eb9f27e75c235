import type { ReaderWords } from '@/components/unanswered/reader-words'
import type { ArticleFigures } from '@/lib/reports/article-figures'
import styles from './article-figures-list.module.css'
import { ratingsOf } from './article-table'

type Props = Pick<ReaderWords, 'text' | 'number'> & { figures: ArticleFigures }

/** What was counted of one article in a period. */
export function ArticleFiguresList({ figures, text, number }: Props) {
  const all = [
    [text('reports.reads'), number(figures.reads)],
    [text('reports.opened'), number(figures.opened)],
    [text('reports.unsatisfied'), number(figures.unsatisfied)],
    [text('reports.helpful'), ratingsOf(figures, text)],
  ] as const
  return (
    <dl className={styles.figures}>
      {all.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
