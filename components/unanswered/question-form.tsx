import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormState } from '@/lib/form-state'
import { Fold } from './fold'

export type QuestionAction = (state: FormState, form: FormData) => Promise<FormState>

type Props = { id: string; title: string; open?: boolean; action: QuestionAction; children: ReactNode }

/** One thing that can be done with a question. */
export function QuestionForm({ id, title, open, action, children }: Props) {
  return (
    <ActionForm action={action}>
      <Fold title={title} open={open}>
        <input type="hidden" name="question" value={id} />
        {children}
      </Fold>
    </ActionForm>
  )
}
