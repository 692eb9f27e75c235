import { Section } from '@/components/ui/section'
import { type OpenedQuestion, searchesPerSheet } from '@/lib/unanswered/question/queries'
import type { Filter } from '@/lib/unanswered/schema'
import type { ReaderWords } from './reader-words'
import { SearchTable } from './search-table'
import { Sheets } from './sheets'

type Props = Pick<ReaderWords, 'text' | 'moment'> & { opened: OpenedQuestion; filter: Filter }

/** The searches of a period that speak of a question. */
export function QuestionSearches({ opened: { summary, searches, total }, filter, text, moment }: Props) {
  return (
    <Section
      id="searches"
      title={text('unanswered.list-of-searches')}
      intro={text(total > 0 ? 'unanswered.searches-say' : 'unanswered.no-searches')}
    >
      {searches.length > 0 && <SearchTable searches={searches} text={text} moment={moment} />}
      <Sheets
        label={text('unanswered.more-searches')}
        path={`/desk/unanswered/${summary.id}`}
        perSheet={searchesPerSheet}
        {...{ filter, total, text }}
      />
    </Section>
  )
}
