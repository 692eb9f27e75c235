import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormState } from '@/lib/form-state'
import type { SeenQuestion } from '@/lib/unanswered/schema'
import { Fold } from './fold'

export type QuestionAction = (state: FormState, form: FormData) => Promise<FormState>

/** Which question, and as it was seen. */
export type Seen = Pick<SeenQuestion, 'id' | 'seen'>

type Props = {
  question: Seen
  title: string
  open?: boolean
  /** what an address calls it, behind its # */
  part?: string
  action: QuestionAction
  children: ReactNode
}

/** One thing that can be done with a question. */
export function QuestionForm({ question: { id, seen }, title, open, part, action, children }: Props) {
  return (
    <ActionForm action={action}>
      <Fold {...{ title, open, part }}>
        <input type="hidden" name="question" value={id} />
        <input type="hidden" name="seen" value={seen} />
        {children}
      </Fold>
    </ActionForm>
  )
}
