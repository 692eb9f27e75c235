'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import styles from './article-rating.module.css'
import type { RatingText } from './rating-text'
import { useRating } from './use-rating'
import { SearchBefore, WhyForm } from './why-form'

type Props = { slug: string; contact: string; text: RatingText }

/** "Was this helpful?": one tap, and what was missing after a No. Plain forms where scripts do not run. */
export function ArticleRating({ slug, contact, text }: Props) {
  const action = `/api/articles/${slug}/rating`
  const { stage, failed, send } = useRating(slug, action)
  const no = useRef<HTMLDetailsElement>(null)
  const onNo = useEffectEvent(() => void send('why', { helpful: false }))
  // A No said before this script ran.
  useEffect(() => {
    if (no.current?.open) onNo()
  }, [])
  return (
    <section className={styles.rating} aria-labelledby="rate" id="rated" data-island="near">
      <h2 className={styles.title} id="rate">
        {text.question}
      </h2>
      <div className={styles.answers} hidden={stage === 'helped' || stage === 'sent'}>
        <form
          method="post"
          action={action}
          hidden={stage === 'why'}
          onSubmit={(event) => {
            event.preventDefault()
            void send('helped', { helpful: true })
          }}
        >
          <SearchBefore />
          <button className={styles.answer} name="helpful" value="true">
            {text.yes}
          </button>
        </form>
        <details
          ref={no}
          className={styles.no}
          onToggle={(event) => {
            if (event.currentTarget.open && stage === 'asked') void send('why', { helpful: false })
          }}
        >
          <summary className={styles.answer}>{text.no}</summary>
          <WhyForm
            action={action}
            contact={contact}
            text={text}
            onSend={(why) => void send('sent', { helpful: false, ...why })}
          />
        </details>
      </div>
      <div role="status">
        {failed && <p className={styles.failed}>{text.failed}</p>}
        {stage === 'helped' && <p className={styles.thanks}>{text.thanks}</p>}
        {stage === 'sent' && (
          <p className={styles.thanks}>
            {text.sent} <a href={contact}>{text.person}</a>
          </p>
        )}
      </div>
      <p className={styles.arrived}>{text.received}</p>
    </section>
  )
}
