import { withoutMarkers } from '@/lib/redaction-markers'
import { tokenize } from '@/lib/search/core/tokenize'

export type Named = { wording: string; visitors: number; contacts: number }

/** Whether staff may read a phrasing: two visitors put it, or a person wrote it to us. */
export const mayBeRead = ({ visitors, contacts }: Pick<Named, 'visitors' | 'contacts'>) =>
  visitors > 1 || contacts > 0

/**
 * What a question is called: as it is put most often or, while each of its phrasings is one visitor's own, by the words
 * that all of them have. Empty when there are none.
 */
export function questionName(given: string | null, phrasings: Named[]): string {
  if (given) return given
  const readable = phrasings.filter(mayBeRead).sort((a, b) => b.visitors - a.visitors)
  if (readable[0]) return readable[0].wording
  const [first, ...others] = phrasings.map(({ wording }) =>
    tokenize(withoutMarkers(wording)).map(({ word }) => word),
  )
  if (!first || others.length === 0) return ''
  return [...new Set(first)].filter((word) => others.every((words) => words.includes(word))).join(' ')
}
