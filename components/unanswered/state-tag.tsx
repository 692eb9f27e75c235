import { Badge } from '@/components/ui/badge'
import type { Text } from '@/lib/text'
import type { ListedQuestion, State } from '@/lib/unanswered/schema'

const looks = {
  taken: 'info',
  drafted: 'info',
  published: 'info',
  proving: 'info',
  proved: 'success',
  failed: 'warning',
  regressed: 'danger',
  ignored: 'neutral',
} as const satisfies Record<Exclude<State, 'new'>, string>

/** How far a question has come; a new one needs no word. */
export function StateTag({ state, text }: { state: ListedQuestion['state']; text: Text }) {
  if (state === 'new') return null
  return <Badge kind={looks[state]}>{text(`unanswered.state-${state}`)}</Badge>
}
