'use client'

import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useText } from '../workspace-text'
import styles from './sheet.module.css'

type Props = {
  title: string
  onClose: () => void
  /** what the sheet does; without it there is only a way out */
  submit?: { label: string; look?: 'primary' | 'danger'; onSubmit: (form: FormData) => Promise<boolean> }
  problem?: string
  children: ReactNode
}

/** A small window over the workspace; Escape closes it and the focus goes back where it was. */
export function Sheet({ title, onClose, submit, problem, children }: Props) {
  const text = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const from = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => from?.focus()
  }, [])
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (await submit?.onSubmit(new FormData(event.currentTarget))) onClose()
  }
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={id} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {children}
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <p className={styles.buttons}>
          {submit && <Button look={submit.look}>{submit.label}</Button>}
          <Button type="button" look={submit ? 'quiet' : 'secondary'} onClick={onClose}>
            {text(submit ? 'cancel' : 'close')}
          </Button>
        </p>
      </form>
    </dialog>
  )
}
