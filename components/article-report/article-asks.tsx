import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { getArticle } from '@/lib/articles/queries'
import type { FoundPhrasing } from '@/lib/search/asks/finds-article'
import type { Text } from '@/lib/text'

type Props = { asks: FoundPhrasing[]; text: Text }

/** Whether each ask of an article finds it now, as shoppers do. */
export function ArticleAsks({ asks, text }: Props) {
  return (
    <Section
      title={text('reports.asks')}
      intro={text(asks.length > 0 ? 'reports.asks-say' : 'reports.no-asks')}
    >
      {asks.length > 0 && (
        <DataTable
          caption={text('reports.asks')}
          keyOf={({ phrasing }) => phrasing}
          rows={asks}
          columns={[
            { label: text('reports.ask'), cell: ({ phrasing }) => phrasing },
            { label: text('reports.ask-place'), figure: true, cell: ({ rank }) => rank ?? '–' },
            {
              label: text('reports.ask-state'),
              cell: (ask) => (
                <>
                  {stateOf(ask, text)}{' '}
                  <a href={`/desk/search?q=${encodeURIComponent(ask.phrasing)}`}>{text('reports.why')}</a>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function stateOf({ found, rank, first }: FoundPhrasing, text: Text): string {
  if (found) return text('reports.ask-found')
  if (rank === undefined) return text('reports.ask-nowhere')
  if (rank <= 3) return text('reports.ask-unsure')
  return text('reports.ask-behind', { title: getArticle(first!)?.title ?? first! })
}
