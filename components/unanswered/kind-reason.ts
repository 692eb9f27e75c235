import { getArticle } from '@/lib/articles/queries'
import type { MessageKey, Text } from '@/lib/text'
import type { KindReason } from '@/lib/unanswered/schema'

const sentences: Record<string, MessageKey> = {
  'no-words': 'unanswered.reason-no-words',
  'own-order': 'unanswered.reason-own-order',
  misspelt: 'unanswered.reason-misspelt',
  readers: 'unanswered.reason-readers',
  nearly: 'unanswered.reason-nearly',
  'unknown-words': 'unanswered.reason-unknown-words',
  'no-article': 'unanswered.reason-no-article',
  staff: 'unanswered.reason-staff',
}

/** Why a question is of its kind, as a sentence. */
export function kindReason({ code, ...values }: KindReason, text: Text): string {
  const article = typeof values.slug === 'string' ? (getArticle(values.slug)?.title ?? values.slug) : ''
  if (code === 'misspelt' && values.meant === undefined)
    return text('unanswered.reason-misspelt-once', { article })
  return text(sentences[code] ?? 'unanswered.reason-default', { ...values, article })
}
