import { useState } from 'react'
import type { ChatProps } from './chat-props'
import styles from './chat-notes.module.css'
import { fill } from './chat-words'
import { useTelling } from './use-telling'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

type Wish = 'leave' | 'stay'

/**
 * "Leave, and get the answer by e-mail", and beside it an address for what one misses while one stays; with `lead`, asked
 * straight away because nobody is there.
 */
export function LeaveByMail(props: ChatProps & { lead?: string }) {
  const { view, words, lead } = props
  const { byMail, email } = view.chat.facts
  const [wish, setWish] = useState<Wish | null>(null)

  if (byMail) return <p role="status">{email ? fill(words.left, { email }) : words['left-unknown']}</p>
  if (lead) return <AddressForm {...props} wish="leave" onEnd={() => setWish(null)} />
  if (wish) return <AddressForm key={wish} {...props} wish={wish} onEnd={() => setWish(null)} />
  return (
    <>
      {email && <p role="status">{fill(words['missed-to'], { email })}</p>}
      <div className={styles.acts}>
        <Button type="button" look="quiet" small onClick={() => setWish('leave')}>
          {words.leave}
        </Button>
        {!email && (
          <Button type="button" look="quiet" small onClick={() => setWish('stay')}>
            {words.missed}
          </Button>
        )}
      </div>
    </>
  )
}

function AddressForm({
  session,
  words,
  lead,
  wish,
  onEnd,
}: ChatProps & { lead?: string; wish: Wish; onEnd: () => void }) {
  const stays = wish === 'stay'
  const facts = stays ? { stay: true } : {}
  const { submit, problem } = useTelling(
    session,
    'email',
    words,
    ({ email }) => {
      onEnd()
      session.learn({ kind: 'facts', facts: { byMail: !stays, email } })
    },
    facts,
  )
  return (
    <form className={styles.form} onSubmit={submit} aria-label={stays ? words.missed : words.leave}>
      {lead && <p role="status">{lead}</p>}
      <Field
        name="email"
        type="email"
        label={stays ? words['missed-email'] : words['leave-email']}
        autoComplete="email"
        maxLength={254}
        required
      />
      {!stays && <Field name="name" label={words['leave-name']} autoComplete="name" maxLength={100} />}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.acts}>
        <Button small>{stays ? words['missed-send'] : words['leave-send']}</Button>
        {!lead && (
          <Button type="button" look="quiet" small onClick={onEnd}>
            {stays ? words['missed-cancel'] : words['leave-cancel']}
          </Button>
        )}
      </div>
    </form>
  )
}
