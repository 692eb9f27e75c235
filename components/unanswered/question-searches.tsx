import { Section } from '@/components/ui/section'
import { SheetLinks } from '@/components/ui/sheet-links'
import type { AfterSearch } from '@/lib/reports/after-search'
import { questionAddress } from '@/lib/unanswered/filter-address'
import { type OpenedQuestion, searchesPerSheet } from '@/lib/unanswered/question/queries'
import type { Filter, Signal } from '@/lib/unanswered/schema'
import type { ReaderWords } from './reader-words'
import { SearchTable } from './search-table'

type Props = Pick<ReaderWords, 'text' | 'moment'> & {
  opened: OpenedQuestion
  after: ReadonlyMap<string, AfterSearch>
  filter: Filter
  /** only those that failed in this way */
  failed?: Signal
}

/** The searches of a period that speak of a question. */
export function QuestionSearches({ opened, after, filter, failed, text, moment }: Props) {
  const { summary, searches, total } = opened
  const { sheet } = filter
  const sheets = Math.ceil(total / searchesPerSheet)
  return (
    <Section
      id="searches"
      title={text('unanswered.list-of-searches')}
      intro={text(total > 0 ? 'unanswered.searches-say' : 'unanswered.no-searches')}
    >
      {failed && (
        <p>
          {text('unanswered.only-failed', { how: text(`unanswered.signal-${failed}`) })}{' '}
          <a href={`${questionAddress(summary.id, { ...filter, sheet: 1 })}#searches`}>
            {text('unanswered.all-searches')}
          </a>
        </p>
      )}
      {searches.length > 0 && <SearchTable {...{ searches, after, text, moment }} />}
      <SheetLinks
        label={text('unanswered.more-searches')}
        {...{ sheet, sheets }}
        hrefOf={(other) => `${questionAddress(summary.id, { ...filter, sheet: other }, failed)}#searches`}
        words={{
          previous: text('unanswered.previous'),
          next: text('unanswered.next'),
          place: text('unanswered.sheet', { sheet, sheets }),
        }}
      />
    </Section>
  )
}
