import { Section } from '@/components/ui/section'
import type { QuestionChange } from '@/lib/unanswered/history/queries'
import { changeSentence } from './change-sentence'
import styles from './question-history.module.css'
import type { ReaderWords } from './reader-words'

type Props = Pick<ReaderWords, 'text' | 'day' | 'moment' | 'number'> & {
  history: QuestionChange[]
  firstAt: Date
}

/** All that happened to a question, newest first, down to the first time it was asked. */
export function QuestionHistory({ history, firstAt, ...words }: Props) {
  const { text, moment } = words
  return (
    <Section title={text('unanswered.history')}>
      <ol className={styles.history}>
        {history.map((change) => (
          <li key={change.id}>
            <p>
              {changeSentence(change, words)} <Elsewhere change={change} label={text('unanswered.see')} />
            </p>
            {change.note && <p className={styles.note}>{change.note}</p>}
            <p className={styles.when}>
              <time dateTime={change.at.toISOString()}>{moment(change.at)}</time>
              {change.ofMerged && <> · {text('unanswered.history-of-merged')}</>}
            </p>
          </li>
        ))}
        <li>
          <p>{text('unanswered.history-first')}</p>
          <p className={styles.when}>
            <time dateTime={firstAt.toISOString()}>{moment(firstAt)}</time>
          </p>
        </li>
      </ol>
    </Section>
  )
}

/** Leads to the other question that a change speaks of; one that was merged into this has no other place any more. */
function Elsewhere({ change: { what, detail }, label }: { change: QuestionChange; label: string }) {
  const from = what === 'merged' || what === 'state' ? undefined : detail.from
  const other = detail.to ?? from ?? detail.into
  return typeof other === 'string' && <a href={`/desk/unanswered/${other}`}>{label}</a>
}
