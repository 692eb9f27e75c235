import { DataTable } from '@/components/ui/data-table'
import type { ReaderWords } from '@/components/unanswered/reader-words'
import type { ListedArticle } from '@/lib/reports/article-figures'

type Props = Pick<ReaderWords, 'text' | 'number'> & { articles: ListedArticle[]; query: string }

/** Articles with what was counted of them, a line each. */
export function ArticleTable({ articles, query, text, number }: Props) {
  return (
    <DataTable
      caption={text('reports.articles')}
      keyOf={({ slug }) => slug}
      rows={articles}
      columns={[
        {
          label: text('reports.article'),
          cell: ({ slug, title }) => <a href={`/desk/articles/${slug}${query}`}>{title}</a>,
        },
        { label: text('reports.reads'), figure: true, cell: ({ reads }) => number(reads) },
        { label: text('reports.opened'), figure: true, cell: ({ opened }) => number(opened) },
        {
          label: text('reports.unsatisfied'),
          figure: true,
          cell: ({ unsatisfied }) => number(unsatisfied),
        },
        { label: text('reports.helpful'), figure: true, cell: (article) => ratingsOf(article, text) },
      ]}
    />
  )
}

/** How many of those who rated an article found it helpful. */
export function ratingsOf(
  { helpful, unhelpful }: Pick<ListedArticle, 'helpful' | 'unhelpful'>,
  text: ReaderWords['text'],
): string {
  const ratings = helpful + unhelpful
  return ratings === 0 ? '–' : text('reports.of-ratings', { helpful, ratings })
}
