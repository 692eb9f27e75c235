import type { Text } from '@/lib/text'

/** The sentences of "Was this helpful?", made on the server. */
export function ratingText(text: Text) {
  return {
    question: text('help.rate'),
    yes: text('help.rate-yes'),
    no: text('help.rate-no'),
    why: text('help.rate-why'),
    reasons: {
      missing: text('help.rate-reason-missing'),
      unclear: text('help.rate-reason-unclear'),
      wrong: text('help.rate-reason-wrong'),
      dislike: text('help.rate-reason-dislike'),
    },
    comment: text('help.rate-comment'),
    commentHint: text('help.rate-comment-hint'),
    send: text('help.rate-send'),
    sent: text('help.rate-sent'),
    thanks: text('help.rate-thanks'),
    received: text('help.rate-received'),
    failed: text('help.rate-failed'),
    person: text('help.rate-person'),
  }
}

export type RatingText = ReturnType<typeof ratingText>
