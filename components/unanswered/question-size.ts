import type { Text } from '@/lib/text'
import type { ListedQuestion } from '@/lib/unanswered/schema'

/** How big a question is, in one sentence. Where every visitor asked once, that is said once. */
export function questionSize(
  { asked, visitors, contactVisitors }: Pick<ListedQuestion, 'asked' | 'visitors' | 'contactVisitors'>,
  text: Text,
): string {
  const more = asked === visitors ? 0 : asked
  return text('unanswered.size', { visitors, more, contacts: contactVisitors })
}
