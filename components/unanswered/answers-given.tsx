import { Section } from '@/components/ui/section'
import type { AnswerGiven } from '@/lib/reports/answers-given'
import styles from './answers-given.module.css'
import type { ReaderWords } from './reader-words'

type Props = Pick<ReaderWords, 'text' | 'moment'> & {
  answers: AnswerGiven[]
  /** whether the reader may open conversations */
  mayOpen: boolean
}

/** What agents answered in conversations on a question, each with its conversation. */
export function AnswersGiven({ answers, mayOpen, text, moment }: Props) {
  if (answers.length === 0) return null
  return (
    <Section title={text('unanswered.answers-given')}>
      <ul className={styles.answers}>
        {answers.map(({ conversationId, at, by, body }) => (
          <li key={conversationId}>
            <p className={styles.by}>
              {by} · {moment(at)}
              {mayOpen && (
                <>
                  {' · '}
                  <a href={`/desk/inbox/${conversationId}`}>{text('unanswered.open-conversation')}</a>
                </>
              )}
            </p>
            <blockquote className={styles.answer} dir="auto">
              {body}
            </blockquote>
          </li>
        ))}
      </ul>
    </Section>
  )
}
