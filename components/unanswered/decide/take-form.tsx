import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Text } from '@/lib/text'
import { type SeenQuestion, waitingStates } from '@/lib/unanswered/schema'
import { type QuestionAction, QuestionForm } from '../question-form'

export type Owners = {
  people: { id: string; name: string }[]
  /** who is chosen at first: who has it, else who reads this */
  chosen: string
}
type Props = { question: SeenQuestion; owners: Owners; action: QuestionAction; text: Text }

/** Says who works on a question, and until when. */
export function TakeForm({ question, owners, action, text }: Props) {
  const title = text(waitingStates.includes(question.state) ? 'unanswered.take' : 'unanswered.owner-and-due')
  return (
    <QuestionForm question={question} title={title} action={action}>
      <Field
        name="ownerId"
        label={text('unanswered.owner')}
        options={owners.people.map(({ id, name }) => [id, name] as const)}
        value={owners.chosen}
      />
      <Field name="dueOn" type="date" label={text('unanswered.due')} value={question.dueOn} />
      <Field name="note" label={text('unanswered.note')} rows={2} maxLength={500} />
      <Button>{text('unanswered.take-button')}</Button>
    </QuestionForm>
  )
}
