import { getArticle } from '@/lib/articles/queries'
import type { Text } from '@/lib/text'
import type { ProposedAsk } from '@/lib/unanswered/draft/queries'

/** Why a phrasing is proposed for an article, or is not, in a sentence. */
export function askReason({ reason }: ProposedAsk, text: Text): string {
  const titleOf = (slug: string) => getArticle(slug)?.title ?? slug
  if (reason.code === 'takes')
    return text('unanswered.ask-takes', { query: reason.query, title: titleOf(reason.slug) })
  if (reason.code === 'lifts') return text('unanswered.ask-lifts', { others: reason.others })
  if (reason.code === 'not-looked-at') return text('unanswered.ask-not-looked-at', { most: reason.most })
  return text(`unanswered.ask-${reason.code}`)
}
