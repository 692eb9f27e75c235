import { questionAddress } from '@/lib/unanswered/filter-address'
import { type Filter, type ListedQuestion, signals } from '@/lib/unanswered/schema'
import styles from './question-figures.module.css'
import type { ReaderWords } from './reader-words'
import { Trend } from './trend'

type Props = Pick<ReaderWords, 'text' | 'day' | 'number'> & { question: ListedQuestion; filter: Filter }

/** What is counted about a question in a period, without what is nothing; each figure leads to the searches it counts. */
export function QuestionFigures({ question, filter, text, day, number }: Props) {
  const all = questionAddress(question.id, { ...filter, sheet: 1 })
  const figures = [
    ['visitors', text('unanswered.visitors'), question.visitors, all],
    ['asked', text('unanswered.asked'), question.asked, all],
    ['unsolved', text('unanswered.unsolved'), question.unsolvedVisitors, undefined],
    ...signals.map((signal) => {
      const wrote = signal === 'contacts'
      const count = wrote ? question.contactVisitors : question[signal]
      const rows = questionAddress(question.id, { ...filter, sheet: 1 }, signal)
      return [signal, text(wrote ? 'unanswered.wrote' : `unanswered.signal-${signal}`), count, rows] as const
    }),
  ] as const
  return (
    <dl className={styles.figures}>
      {figures
        .filter(([, , count]) => count > 0)
        .map(([name, label, count, rows]) => (
          <Figure key={name} label={label}>
            {rows ? <a href={`${rows}#searches`}>{number(count)}</a> : number(count)}
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
