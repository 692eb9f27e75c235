import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import type { OtherQuestion, OtherQuestions } from '@/lib/unanswered/others/queries'
import type { Phrasing } from '@/lib/unanswered/schema'
import styles from './phrasing-table.module.css'
import type { QuestionAction, Seen } from './question-form'
import type { ReaderWords } from './reader-words'

type Props = Pick<ReaderWords, 'text' | 'number' | 'day'> & {
  question: Seen
  phrasings: Phrasing[]
  /** ways in which single visitors put it */
  unread: number
  /** to which they may go */
  others: OtherQuestions
  move: QuestionAction
}

/** So many say what is asked; the others are folded away. */
const mostInSight = 8

/** The ways in which a question is put; those ticked can be moved to another question. */
export function PhrasingTable({ question, phrasings, unread, others, move, ...words }: Props) {
  const { text } = words
  const mayMove = phrasings.length > 0 && phrasings.length + unread > 1
  const places = [
    ['', text('unanswered.new-question')],
    ...[...others.found, ...others.similar].map((other) => [other.id, nameAndState(other, text)] as const),
  ] as const
  return (
    <Section title={text('unanswered.phrasings')}>
      <ActionForm action={move}>
        <input type="hidden" name="question" value={question.id} />
        <input type="hidden" name="seen" value={question.seen} />
        {phrasings.length > 0 && (
          <Rows phrasings={phrasings.slice(0, mostInSight)} {...{ mayMove, ...words }} />
        )}
        {phrasings.length > mostInSight && (
          <details>
            <summary>{text('unanswered.more-phrasings', { more: phrasings.length - mostInSight })}</summary>
            <Rows phrasings={phrasings.slice(mostInSight)} {...{ mayMove, ...words }} />
          </details>
        )}
        {unread > 0 && <p className={styles.unread}>{text('unanswered.unread', { unread })}</p>}
        {mayMove && (
          <div className={styles.move}>
            <Field name="to" label={text('unanswered.move-to')} options={places} />
            <Button look="secondary">{text('unanswered.move-button')}</Button>
            <a href="#others">{text('unanswered.find-other')}</a>
          </div>
        )}
      </ActionForm>
    </Section>
  )
}

const nameAndState = ({ name, state }: OtherQuestion, text: Props['text']) =>
  state === 'new' ? name : `${name} (${text(`unanswered.state-${state}`)})`

type RowsProps = Pick<Props, 'phrasings' | 'text' | 'number' | 'day'> & { mayMove: boolean }

function Rows({ phrasings, mayMove, text, number, day }: RowsProps) {
  return (
    <DataTable
      caption={text('unanswered.phrasings')}
      keyOf={({ id }) => id}
      rows={phrasings}
      columns={[
        {
          label: text('unanswered.phrasing'),
          cell: ({ id, wording, placedByStaff }) => (
            <label className={styles.phrasing}>
              {mayMove && <input type="checkbox" name="phrasings" value={id} />}
              <span>
                {wording}
                {placedByStaff && <span className={styles.unread}> {text('unanswered.placed')}</span>}
              </span>
            </label>
          ),
        },
        { label: text('unanswered.visitors'), figure: true, cell: ({ visitors }) => number(visitors) },
        { label: text('unanswered.asked'), figure: true, cell: ({ searches }) => number(searches) },
        { label: text('unanswered.wrote'), figure: true, cell: ({ contacts }) => number(contacts) },
        { label: text('unanswered.last-asked'), cell: ({ lastAt }) => day(lastAt) },
      ]}
    />
  )
}
