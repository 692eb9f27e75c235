import type { FormEvent } from 'react'
import styles from './article-rating.module.css'
import type { RatingText } from './rating-text'

type Props = {
  action: string
  contact: string
  text: RatingText
  onSend: (why: { reason?: string; comment?: string }) => void
}

/** Where traceRead puts the search that led here, for a form that is sent before the scripts of this island run. */
export function SearchBefore() {
  return <input type="hidden" name="searchId" defaultValue="" suppressHydrationWarning />
}

/** What was missing: asked only after a No. */
export function WhyForm({ action, contact, text, onSend }: Props) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim() || undefined
    onSend({ reason: said('reason'), comment: said('comment') })
  }
  return (
    <form className={styles.why} method="post" action={action} onSubmit={onSubmit}>
      <input type="hidden" name="helpful" value="false" />
      <SearchBefore />
      <fieldset>
        <legend className={styles.legend}>{text.why}</legend>
        {Object.entries(text.reasons).map(([reason, label]) => (
          <label key={reason} className={styles.reason}>
            <input type="radio" name="reason" value={reason} />
            {label}
          </label>
        ))}
      </fieldset>
      <label className={styles.comment}>
        {text.comment}
        <textarea name="comment" maxLength={1000} aria-describedby="comment-hint" />
      </label>
      <p className={styles.hint} id="comment-hint">
        {text.commentHint}
      </p>
      <div className={styles.after}>
        <button className={styles.send}>{text.send}</button>
        <a href={contact}>{text.person}</a>
      </div>
    </form>
  )
}
