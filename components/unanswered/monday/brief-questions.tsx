import { Section } from '@/components/ui/section'
import type { ListedQuestion } from '@/lib/unanswered/schema'
import styles from './brief-questions.module.css'
import { nameOf } from '../question-name'
import type { ReaderWords } from '../reader-words'
import { StateTag } from '../state-tag'

type Props = Pick<ReaderWords, 'text' | 'day'> & {
  title: string
  questions: ListedQuestion[]
  /** which of its days tells why it stands here */
  dated: 'stateAt' | 'firstAt'
}

/** Questions, a short line each; nothing where there are none. */
export function BriefQuestions({ title, questions, dated, text, day }: Props) {
  if (questions.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <li key={question.id}>
            <p className={styles.name}>
              <a href={`/desk/unanswered/${question.id}`}>{nameOf(question, text)}</a>{' '}
              <StateTag state={question.state} text={text} />
            </p>
            <p className={styles.facts}>
              <span>{text('unanswered.since', { day: day(question[dated]) })}</span> ·{' '}
              <span>{text('unanswered.visitors-count', { visitors: question.visitors })}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
