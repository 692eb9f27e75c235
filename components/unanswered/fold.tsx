'use client'

import type { ReactNode } from 'react'
import { useFormState } from '@/components/ui/action-form'
import styles from './fold.module.css'

type Props = { title: string; open?: boolean; part?: string; children: ReactNode }

/** Part of a form that is folded away until it is wanted, or until the server finds something wrong in it. */
export function Fold({ title, open = false, part, children }: Props) {
  const { problem, problems } = useFormState()
  return (
    <details id={part} className={styles.fold} open={open || Boolean(problem ?? problems)}>
      <summary>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
