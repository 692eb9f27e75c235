'use client'

import { type ReactNode, createContext, useActionState, useContext } from 'react'
import type { FormState } from '@/lib/form-state'
import styles from './action-form.module.css'
import { Notice } from './notice'

/** The state of a form that is sent by other means than ActionForm. */
export const FormAnswer = createContext<FormState>({})

/** What the server said about the form that this is part of. */
export function useFormState(): FormState {
  return useContext(FormAnswer)
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** what the address already says: shown until the server answers */
  initial?: FormState
  children: ReactNode
}

/** A form that posts to a server action, with and without JavaScript, and shows its answer; Field shows its own part. */
export function ActionForm({ action, initial = {}, children }: Props) {
  const [state, submit] = useActionState(action, initial)
  return (
    <FormAnswer value={state}>
      <form action={submit} className={styles.form} noValidate>
        {state.problem && <Notice kind="danger">{state.problem}</Notice>}
        {state.done && <Notice kind="success">{state.done}</Notice>}
        {children}
      </form>
    </FormAnswer>
  )
}
