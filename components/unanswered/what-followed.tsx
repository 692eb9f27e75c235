import { ratingReasons } from '@/lib/articles/schema'
import type { AfterSearch } from '@/lib/reports/after-search'
import type { Text } from '@/lib/text'
import type { QuestionSearch } from '@/lib/unanswered/question/queries'
import { ArticleLinks } from './article-links'
import styles from './what-followed.module.css'

type Props = { search: QuestionSearch; after?: AfterSearch; text: Text }

/** What a shopper did after a search, and told us: why it did not help, and where the conversation is. */
export function WhatFollowed({ search, after, text }: Props) {
  const done = [
    search.askedAgain && text('unanswered.did-ask-again'),
    search.ratedUnhelpful && text('unanswered.did-rate'),
    search.ratedHelpful && text('unanswered.did-rate-helpful'),
    search.wroteToPerson && !after?.conversation && text('unanswered.did-write'),
  ].filter(Boolean)
  if (done.length === 0 && !after?.conversation) return text('unanswered.nothing-followed')
  return (
    <div className={styles.followed}>
      {done.length > 0 && <p>{done.join(', ')}</p>}
      {after?.ratings.map((rating) => (
        <p key={rating.slug} dir="auto">
          {whyOf(rating, text)}
        </p>
      ))}
      {after?.conversation && (
        <p>
          <a href={`/desk/inbox/${after.conversation.id}`}>{text('unanswered.did-write')}</a>
        </p>
      )}
      {after?.conversation && after.conversation.articles.length > 0 && (
        <p>
          {text('unanswered.did-read')} <ArticleLinks slugs={after.conversation.articles} />
        </p>
      )}
    </div>
  )
}

function whyOf({ reason, comment }: AfterSearch['ratings'][number], text: Text): string {
  const known = ratingReasons.find((each) => each === reason)
  const parts = [known && text(`help.rate-reason-${known}`), comment && `“${comment}”`]
  return parts.filter(Boolean).join(': ')
}
