'use client'

import { useEffect, useState } from 'react'
import { Field } from '@/components/ui/field'
import { desk } from '../desk-client'
import { useDesk } from '../desk-context'
import type { Person, Summary } from '../desk-shapes'
import { Sheet } from '../parts/sheet'
import { shopperOf } from '../shopper-name'
import { snoozeTimes } from '../snooze-times'
import { useAct } from '../use-act'
import { useMoment, useText } from '../workspace-text'
import styles from './action-sheets.module.css'

export type ActionName = 'hand-over' | 'snooze' | 'file-question' | 'block' | 'unblock'

type Props = { name: ActionName; summary: Summary; question: string; onClose: () => void }

/** The window of an action that needs a word more. */
export function ActionSheet({ name, summary, question, onClose }: Props) {
  if (name === 'hand-over') return <HandOverSheet summary={summary} onClose={onClose} />
  if (name === 'snooze') return <SnoozeSheet summary={summary} onClose={onClose} />
  if (name === 'file-question')
    return <FileQuestionSheet summary={summary} question={question} onClose={onClose} />
  return <BlockSheet summary={summary} blocks={name === 'block'} onClose={onClose} />
}

type SheetProps = Pick<Props, 'summary' | 'onClose'>

const queue = 'queue'

function HandOverSheet({ summary, onClose }: SheetProps) {
  const text = useText()
  const { state, me } = useDesk()
  const { act, problem } = useAct(summary.id)
  const colleagues = useColleagues()
  const here = new Map(state.here.map((person) => [person.id, person]))
  const people = new Map([...colleagues, ...state.here].map((person) => [person.id, person.name]))
  people.delete(summary.assignedTo?.id ?? '')
  const label = (id: string, name: string) => {
    if (id === me.id) return text('to-me')
    const person = here.get(id)
    return text(person && !person.away ? 'to-here' : 'to-away', { name })
  }
  const options = [
    ...[...people].map(([id, name]) => [id, label(id, name)] as const),
    ...(summary.assignedTo ? [[queue, text('to-queue')] as const] : []),
  ]
  const onSubmit = (form: FormData) => {
    const to = String(form.get('to'))
    return act(() => desk.handOver(summary.id, to === queue ? null : to, String(form.get('note')).trim()))
  }
  return (
    <Sheet
      title={text('do-hand-over')}
      onClose={onClose}
      problem={problem}
      submit={{ label: text('do-hand-over'), onSubmit }}
    >
      <Field name="to" label={text('hand-over-to')} options={options} />
      <Field
        name="note"
        label={text('hand-over-note')}
        hint={text('hand-over-hint')}
        rows={3}
        maxLength={2000}
      />
    </Sheet>
  )
}

function useColleagues(): Person[] {
  const [colleagues, setColleagues] = useState<Person[]>([])
  useEffect(() => void desk.colleagues().then(setColleagues, () => {}), [])
  return colleagues
}

function SnoozeSheet({ summary, onClose }: SheetProps) {
  const text = useText()
  const moment = useMoment()
  const { act, problem, setProblem } = useAct(summary.id)
  const [times] = useState(() => snoozeTimes(new Date()))
  const onSubmit = (form: FormData) => {
    const chosen = String(form.get('until'))
    const until = chosen === 'pick' ? new Date(String(form.get('moment'))) : new Date(chosen)
    if (!(until.getTime() > Date.now())) {
      setProblem(text('snooze-past'))
      return Promise.resolve(false)
    }
    return act(() => desk.snooze(summary.id, until))
  }
  return (
    <Sheet
      title={text('do-snooze')}
      onClose={onClose}
      problem={problem}
      submit={{ label: text('do-snooze'), onSubmit }}
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{text('snooze-until')}</legend>
        {times.map(({ name, at }, index) => (
          <label key={name} className={styles.choice}>
            <input type="radio" name="until" value={at.toISOString()} defaultChecked={index === 0} />
            {text(`snooze-${name}`)} <span className={styles.time}>{moment(at)}</span>
          </label>
        ))}
        <label className={styles.choice}>
          <input type="radio" name="until" value="pick" />
          {text('snooze-pick')}
        </label>
        <input
          type="datetime-local"
          name="moment"
          aria-label={text('snooze-moment')}
          className={styles.moment}
        />
      </fieldset>
      <p className={styles.says}>{text('snooze-says')}</p>
    </Sheet>
  )
}

function FileQuestionSheet({ summary, question, onClose }: SheetProps & { question: string }) {
  const text = useText()
  const { act, problem } = useAct(summary.id)
  const onSubmit = (form: FormData) =>
    act(() => desk.fileQuestion(summary.id, String(form.get('wording')).trim()))
  return (
    <Sheet
      title={text('do-file-question')}
      onClose={onClose}
      problem={problem}
      submit={{ label: text('file-question'), onSubmit }}
    >
      <p className={styles.says}>{text('file-question-says')}</p>
      <Field name="wording" label={text('wording')} value={question} rows={2} maxLength={300} required />
    </Sheet>
  )
}

function BlockSheet({ summary, blocks, onClose }: SheetProps & { blocks: boolean }) {
  const text = useText()
  const { act, problem } = useAct(summary.id)
  const label = text(blocks ? 'do-block' : 'do-unblock')
  return (
    <Sheet
      title={label}
      onClose={onClose}
      problem={problem}
      submit={{
        label,
        look: blocks ? 'danger' : 'primary',
        onSubmit: () => act(() => desk.block(summary.id, blocks)),
      }}
    >
      <p>{text(blocks ? 'block-says' : 'unblock-says', { name: shopperOf(summary, text) })}</p>
    </Sheet>
  )
}
