import { type FormEvent, useState } from 'react'
import type { ChatProps } from './chat-props'
import styles from './chat-notes.module.css'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { fill } from './chat-words'
import { useTelling } from './use-telling'

/** What is asked and offered when a chat has ended: one tap, then perhaps a word. */
export function ChatEnd({ session, view, words }: ChatProps) {
  const { helped } = view.chat.facts
  return (
    <div className={styles.end}>
      <p role="status">{words.ended}</p>
      <Rating session={session} words={words} helped={helped} />
      <Transcript session={session} words={words} />
      <Button type="button" look="quiet" small onClick={() => session.startNew()}>
        {words['new-chat']}
      </Button>
    </div>
  )
}

type RatingProps = Pick<ChatProps, 'session' | 'words'> & { helped: boolean | null }

function Rating({ session, words, helped }: RatingProps) {
  const [step, setStep] = useState<'asked' | 'comment' | 'thanks'>(helped === null ? 'asked' : 'thanks')
  const [answer, setAnswer] = useState(helped)
  const { tell, problem } = useTelling(session, 'rating', words, ({ comment }) =>
    setStep(comment === undefined ? 'comment' : 'thanks'),
  )

  const rate = (helpful: boolean) => {
    setAnswer(helpful)
    void tell({ helpful })
  }
  const comment = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('comment')).trim()
    if (typed) void tell({ helpful: answer, comment: typed }, { comment: typed })
    else setStep('thanks')
  }

  return (
    <div className={styles.form}>
      {step === 'asked' ? (
        <div className={styles.acts} role="group" aria-label={words.rate}>
          <span>{words.rate}</span>
          <Button type="button" look="secondary" small onClick={() => rate(true)}>
            {words['rate-yes']}
          </Button>
          <Button type="button" look="secondary" small onClick={() => rate(false)}>
            {words['rate-no']}
          </Button>
        </div>
      ) : (
        <p role="status">{words['rate-thanks']}</p>
      )}
      {step === 'comment' && (
        <form className={styles.form} onSubmit={comment}>
          <Field name="comment" label={words['rate-comment']} rows={2} maxLength={1000} />
          <Button small>{words['rate-send']}</Button>
        </form>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

function Transcript({ session, words }: Pick<ChatProps, 'session' | 'words'>) {
  const [step, setStep] = useState<'offered' | 'asked' | 'sent'>('offered')
  const [address, setAddress] = useState('')
  const { submit, problem } = useTelling(session, 'transcript', words, ({ email = '' }) => {
    setAddress(email)
    setStep('sent')
  })

  if (step === 'sent') return <p role="status">{fill(words['transcript-sent'], { email: address })}</p>
  if (step === 'offered')
    return (
      <Button type="button" look="quiet" small onClick={() => setStep('asked')}>
        {words.transcript}
      </Button>
    )
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field name="email" type="email" label={words['transcript-email']} autoComplete="email" required />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button small>{words['transcript-send']}</Button>
    </form>
  )
}
