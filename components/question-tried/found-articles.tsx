import type { ExplainedSearch } from '@/lib/search/explain-search'
import type { Text } from '@/lib/text'
import { DataTable } from '../ui/data-table'
import { Section } from '../ui/section'
import styles from './found-articles.module.css'
import { pointRows } from './point-rows'

type Article = ExplainedSearch['articles'][number]
type Props = {
  articles: Article[]
  number: (value: number) => string
  percent: (share: number) => string
  text: Text
}

/** The first articles, each with what every word of the question brought it. */
export function FoundArticles({ articles, number, percent, text }: Props) {
  if (!articles.length) return null
  return (
    <Section title={text('question.articles')} intro={text('question.hint')}>
      <ol className={styles.list}>
        {articles.map((article, place) => (
          <li key={article.id} className={styles.article}>
            <h3 className={styles.title}>
              <a href={`/articles/${article.id}`}>
                {text('question.place', { place: place + 1, title: article.title })}
              </a>
            </h3>
            <p className={styles.total}>
              {text('question.total', { points: number(article.points) })} ·{' '}
              <a href={`/desk/articles/${article.id}`}>{text('reports.its-figures')}</a>
            </p>
            {article.exact > 0 && <p className={styles.total}>{text('question.exact')}</p>}
            {article.same && (
              <p className={styles.total}>{text('question.by-words', byWords(article.same, percent))}</p>
            )}
            <DataTable
              caption={article.title}
              columns={[
                { label: text('question.word'), cell: ({ word }) => word },
                { label: text('question.found-as'), cell: ({ found }) => found },
                { label: text('question.fields'), cell: ({ where }) => where },
                { label: text('question.points'), cell: ({ points }) => number(points), figure: true },
              ]}
              rows={pointRows(article, text)}
              keyOf={({ word }) => word}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function byWords({ kind, text, byWords }: NonNullable<Article['same']>, percent: Props['percent']) {
  return { kind, text, place: byWords.rank ?? 0, confidence: percent(byWords.confidence) }
}
