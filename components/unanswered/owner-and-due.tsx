import type { ListedQuestion } from '@/lib/unanswered/schema'
import styles from './owner-and-due.module.css'
import type { ReaderWords } from './reader-words'

type Props = Pick<ReaderWords, 'text' | 'day'> & {
  question: Pick<ListedQuestion, 'owner' | 'dueOn' | 'state'>
  today: string
}

/** Who works on a question and until when; a day that is over stands out. */
export function OwnerAndDue({ question: { owner, dueOn, state }, today, text, day }: Props) {
  if (!owner) return null
  const late = dueOn !== undefined && dueOn < today && (state === 'taken' || state === 'drafted')
  return (
    <span className={styles.owner}>
      {owner}
      {dueOn && (
        <>
          {' · '}
          <span className={late ? styles.late : undefined}>
            {text(late ? 'unanswered.was-due' : 'unanswered.due-on', { day: day(dueOn) })}
          </span>
        </>
      )}
    </span>
  )
}
