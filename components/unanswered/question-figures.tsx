import { type ListedQuestion, signals } from '@/lib/unanswered/schema'
import styles from './question-figures.module.css'
import type { ReaderWords } from './reader-words'
import { Trend } from './trend'

type Props = Pick<ReaderWords, 'text' | 'day' | 'number'> & { question: ListedQuestion }

/** All that is counted about a question in a period. */
export function QuestionFigures({ question, text, day, number }: Props) {
  return (
    <dl className={styles.figures}>
      <Figure label={text('unanswered.visitors')}>{number(question.visitors)}</Figure>
      <Figure label={text('unanswered.asked')}>{number(question.asked)}</Figure>
      <Figure label={text('unanswered.unsolved')}>{number(question.unsolvedVisitors)}</Figure>
      <Figure label={text('unanswered.wrote')}>{number(question.contactVisitors)}</Figure>
      {signals
        .filter((signal) => signal !== 'contacts')
        .map((signal) => (
          <Figure key={signal} label={text(`unanswered.signal-${signal}`)}>
            {number(question[signal])}
          </Figure>
        ))}
      <Figure label={text('unanswered.first-asked')} words>
        {day(question.firstAt)}
      </Figure>
      <Figure label={text('unanswered.last-asked')} words>
        {day(question.lastAt)}
      </Figure>
      <Figure label={text('unanswered.trend')} words>
        <Trend question={question} text={text} />
      </Figure>
    </dl>
  )
}

type FigureProps = { label: string; words?: boolean; children: React.ReactNode }

function Figure({ label, words, children }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={words ? styles.words : undefined}>{children}</dd>
    </div>
  )
}
