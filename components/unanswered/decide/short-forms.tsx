import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Text } from '@/lib/text'
import { type QuestionAction, QuestionForm, type Seen } from '../question-form'
import styles from './short-forms.module.css'

type Props = { question: Seen; action: QuestionAction; text: Text }

export function IgnoreForm({ text, open, ...form }: Props & { open: boolean }) {
  return (
    <QuestionForm {...form} part="ignore" title={text('unanswered.ignore')} open={open}>
      <Field
        name="note"
        label={text('unanswered.reason')}
        hint={text('unanswered.ignore-hint')}
        required
        rows={2}
        maxLength={500}
      />
      <Button look="secondary">{text('unanswered.ignore-button')}</Button>
    </QuestionForm>
  )
}

export function ReopenForm({ text, ...form }: Props) {
  return (
    <QuestionForm {...form} title={text('unanswered.reopen')}>
      <Field name="note" label={text('unanswered.note')} rows={2} maxLength={500} />
      <Button look="secondary">{text('unanswered.reopen-button')}</Button>
    </QuestionForm>
  )
}

export function MuteForm({ text, muted, open, ...form }: Props & { muted: boolean; open: boolean }) {
  return (
    <QuestionForm
      {...form}
      part="mute"
      open={open}
      title={text(muted ? 'unanswered.unmute' : 'unanswered.mute')}
    >
      <p className={styles.says}>{text(muted ? 'unanswered.unmute-says' : 'unanswered.mute-says')}</p>
      <Button look="secondary">{text(muted ? 'unanswered.unmute-button' : 'unanswered.mute-button')}</Button>
    </QuestionForm>
  )
}

export function NoteForm({ text, ...form }: Props) {
  return (
    <QuestionForm {...form} title={text('unanswered.write-note')}>
      <Field
        name="note"
        label={text('unanswered.note')}
        hint={text('unanswered.note-hint')}
        required
        rows={3}
        maxLength={500}
      />
      <Button look="secondary">{text('unanswered.note-button')}</Button>
    </QuestionForm>
  )
}
