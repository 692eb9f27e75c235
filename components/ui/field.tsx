'use client'

import { type ReactNode, useId } from 'react'
import { useFormState } from './action-form'
import styles from './field.module.css'

type Props = {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'file'
  value?: string
  required?: boolean
  autoComplete?: string
  maxLength?: number
  /** of a field for files: the kinds it offers */
  accept?: string
  /** several lines */
  rows?: number
  /** a choice: value and label of each */
  options?: readonly (readonly [string, string])[]
  /** what may be meant, offered while typing: value and label of each */
  suggestions?: readonly (readonly [string, string])[]
}

/** A labelled field. In an ActionForm it shows what was typed again, and what the server found wrong with it. */
export function Field({
  name,
  label,
  hint,
  type = 'text',
  value,
  rows,
  options,
  suggestions,
  ...rest
}: Props) {
  const id = useId()
  const { typed, problems } = useFormState()
  const problem = problems?.[name]
  const shown = typed?.[name] ?? value
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const wiring = {
    ...rest,
    id,
    name,
    defaultValue: shown,
    'aria-describedby': described,
    'aria-invalid': problem ? true : undefined,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {options ? (
        // A select keeps its first default for ever; the key makes it a new one.
        <select key={shown} {...wiring}>
          {choices(options)}
        </select>
      ) : rows ? (
        <textarea {...wiring} rows={rows} />
      ) : (
        <input {...wiring} type={type} list={suggestions && `${id}-suggestions`} />
      )}
      {suggestions && <datalist id={`${id}-suggestions`}>{choices(suggestions)}</datalist>}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

function choices(options: readonly (readonly [string, string])[]): ReactNode {
  return options.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
