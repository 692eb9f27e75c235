import { DeskTabs } from '@/components/desk-tabs'
import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import type { ReaderWords } from '@/components/unanswered/reader-words'
import type { ArticleSearches as Searches } from '@/lib/reports/article-searches'
import { type ReportFilter, articleLists, reportQuery } from '@/lib/reports/report-address'
import styles from './article-searches.module.css'

type Props = Pick<ReaderWords, 'text' | 'number'> & {
  path: string
  searches: Searches[]
  total: number
  filter: ReportFilter
}

/** The words that find an article, those that open it, and those it leaves unsatisfied. */
export function ArticleSearches({ path, searches, total, filter, text, number }: Props) {
  const { list } = filter
  const intro = searches.length > 0 ? (`list-${list}-says` as const) : (`no-searches-${list}` as const)
  const shown = searches.reduce((sum, { words }) => sum + words, 0)
  const more = total > shown && text('reports.first-of-searches', { shown, total })
  return (
    <Section id="searches" title={text('reports.article-searches')}>
      <DeskTabs
        label={text('reports.article-searches')}
        tabs={articleLists.map((each) => ({
          href: path + reportQuery(filter, { list: each }),
          label: text(`reports.list-${each}`),
          here: each === list,
        }))}
      />
      <p className={styles.says}>{[text(`reports.${intro}`), more].filter(Boolean).join(' ')}</p>
      {searches.length > 0 && (
        <DataTable
          caption={text(`reports.list-${list}`)}
          keyOf={({ id }) => id}
          rows={searches}
          columns={[
            {
              label: text('reports.query'),
              cell: ({ query, words }) =>
                query === undefined ? (
                  <span className={styles.alone}>{text('reports.words-of-singles', { words })}</span>
                ) : (
                  <a className={styles.words} href={`/desk/search?q=${encodeURIComponent(query)}`}>
                    {query}
                  </a>
                ),
            },
            { label: text('reports.shown'), figure: true, cell: ({ shown }) => number(shown) },
            { label: text('reports.opened'), figure: true, cell: ({ opened }) => number(opened) },
            {
              label: text('reports.unsatisfied'),
              figure: true,
              cell: ({ unsatisfied, unhelpful, askedAgain, contacts }) =>
                unsatisfied === 0
                  ? number(0)
                  : `${number(unsatisfied)} (${text('reports.how-unsatisfied', { unhelpful, askedAgain, contacts }).trim()})`,
            },
          ]}
        />
      )}
    </Section>
  )
}
