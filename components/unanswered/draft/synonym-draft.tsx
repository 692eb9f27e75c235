import { Field } from '@/components/ui/field'
import type { DraftProps } from './draft-props'
import { QuestionForm } from '../question-form'
import { DraftButtons } from './draft-buttons'

type Props = DraftProps & { target: NonNullable<DraftProps['target']> }

/** Lets the search know that words mean the same. */
export function SynonymDraft({ question, target, wanted, lacked, branches, action, text }: Props) {
  return (
    <QuestionForm
      question={question}
      title={text('unanswered.draft-synonym')}
      open={wanted ? wanted === 'synonym' : question.kind === 'typo'}
      action={action}
    >
      <input type="hidden" name="how" value="synonym" />
      <input type="hidden" name="slug" value={target.slug} />
      <Field
        name="words"
        label={text('unanswered.draft-synonym-words')}
        hint={text('unanswered.draft-synonym-hint', { title: target.title })}
        value={lacked && `${lacked}, `}
        maxLength={400}
        required
      />
      <DraftButtons {...{ id: question.id, branches, text }} />
    </QuestionForm>
  )
}
