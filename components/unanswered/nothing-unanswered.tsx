import { EmptyState } from '@/components/ui/empty-state'
import type { Text } from '@/lib/text'
import { isNarrow } from '@/lib/unanswered/filter-address'
import type { Filter } from '@/lib/unanswered/schema'

type Props = { filter: Filter; searches: number; ever: boolean; text: Text }

/** Why the list is empty: nobody searched, everything was answered, or the filter leaves it out. */
export function NothingUnanswered({ filter, searches, ever, text }: Props) {
  if (!ever)
    return <EmptyState title={text('unanswered.empty-never')} text={text('unanswered.empty-never-says')} />
  if (isNarrow(filter) || filter.sheet > 1) {
    return (
      <EmptyState title={text('unanswered.empty-narrow')} text={text('unanswered.empty-narrow-says')}>
        <p>
          <a href="/desk/unanswered?period=90">{text('unanswered.show-all')}</a>
        </p>
      </EmptyState>
    )
  }
  if (searches === 0) {
    return <EmptyState title={text('unanswered.empty-quiet')} text={text('unanswered.empty-quiet-says')} />
  }
  return (
    <EmptyState
      title={text('unanswered.empty-answered')}
      text={text('unanswered.empty-answered-says', { searches })}
    />
  )
}
