import { DataTable } from '@/components/ui/data-table'
import { getArticle } from '@/lib/articles/queries'
import type { AfterSearch } from '@/lib/reports/after-search'
import type { Text } from '@/lib/text'
import type { QuestionSearch } from '@/lib/unanswered/question/queries'
import { ArticleLinks } from './article-links'
import styles from './search-table.module.css'
import { WhatFollowed } from './what-followed'

type Props = {
  searches: QuestionSearch[]
  after: ReadonlyMap<string, AfterSearch>
  text: Text
  moment: (moment: Date) => string
}

/** The searches behind a question, a line each; nothing here tells who asked. */
export function SearchTable({ searches, after, text, moment }: Props) {
  return (
    <DataTable
      caption={text('unanswered.list-of-searches')}
      keyOf={({ id }) => id}
      rows={searches}
      columns={[
        {
          label: text('unanswered.phrasing'),
          cell: ({ query }) => (
            <span className={query === undefined ? styles.alone : styles.words}>
              {query ?? text('unanswered.own-words')}
            </span>
          ),
        },
        {
          label: text('unanswered.when'),
          cell: ({ at }) => (
            <time className={styles.when} dateTime={at.toISOString()}>
              {moment(at)}
            </time>
          ),
        },
        {
          label: text('unanswered.outcome'),
          cell: ({ outcome }) => text(outcomes[outcome] ?? outcomes.none!),
        },
        {
          label: text('unanswered.shown'),
          cell: ({ shown }) => (shown.length ? <ArticleLinks slugs={shown.slice(0, 3)} /> : '–'),
        },
        { label: text('unanswered.clicked'), cell: ({ clicked }) => clickOf(clicked, text) },
        {
          label: text('unanswered.came-of-it'),
          cell: (search) => <WhatFollowed {...{ search, text }} after={after.get(search.id)} />,
        },
        {
          label: text('unanswered.page'),
          cell: ({ page }) =>
            page ? (
              <a className={styles.words} href={page}>
                {page}
              </a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

const outcomes: Record<
  string,
  'unanswered.outcome-answered' | 'unanswered.signal-weak' | 'unanswered.signal-none'
> = {
  answered: 'unanswered.outcome-answered',
  weak: 'unanswered.signal-weak',
  none: 'unanswered.signal-none',
}

function clickOf(clicked: QuestionSearch['clicked'], text: Text): string {
  if (!clicked) return text('unanswered.clicked-none')
  const title = getArticle(clicked.slug)?.title ?? clicked.slug
  return text('unanswered.clicked-rank', { title, rank: clicked.rank })
}
