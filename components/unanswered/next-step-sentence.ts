import { getArticle } from '@/lib/articles/queries'
import type { NearArticle } from '@/lib/search/asks/nearest-articles'
import type { Text } from '@/lib/text'
import type { ListedQuestion } from '@/lib/unanswered/schema'

/** What the kind of a question asks for, as a sentence. */
export function nextStep(
  { kind, kindReason: { slug } }: Pick<ListedQuestion, 'kind' | 'kindReason'>,
  nearest: NearArticle[],
  text: Text,
): string {
  if (kind !== 'wording' && kind !== 'order') return text(`unanswered.next-${kind}`)
  const meant = typeof slug === 'string' ? getArticle(slug)?.title : undefined
  const article = meant ?? (kind === 'order' ? undefined : nearest[0]?.title)
  return article ? text(`unanswered.next-${kind}`, { article }) : text(`unanswered.next-${kind}-nothing-near`)
}
