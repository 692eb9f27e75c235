import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import type { ReaderWords } from '@/components/unanswered/reader-words'
import { ratingReasons } from '@/lib/articles/schema'
import type { ReaderSaid } from '@/lib/reports/article-report'

type Props = Pick<ReaderWords, 'text' | 'day'> & { said: ReaderSaid[] }

/** Why readers found an article not helpful, in their own words. */
export function ReadersSaid({ said, text, day }: Props) {
  if (said.length === 0) return null
  const reasonOf = ({ reason }: ReaderSaid) => {
    const known = ratingReasons.find((each) => each === reason)
    return known ? text(`help.rate-reason-${known}`) : '–'
  }
  return (
    <Section id="said" title={text('reports.said')}>
      <DataTable
        caption={text('reports.said')}
        keyOf={({ id }) => id}
        rows={said}
        columns={[
          { label: text('reports.reason'), cell: reasonOf },
          { label: text('reports.reader-wrote'), cell: ({ comment }) => comment ?? '–' },
          { label: text('reports.when'), cell: ({ at }) => day(at) },
        ]}
      />
    </Section>
  )
}
