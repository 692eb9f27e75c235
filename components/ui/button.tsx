'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import styles from './button.module.css'

type Look = 'primary' | 'secondary' | 'danger' | 'quiet'

type Props = {
  children: ReactNode
  look?: Look
  type?: 'submit' | 'button'
  name?: string
  value?: string
  wide?: boolean
  /** beside text: less high */
  small?: boolean
  /** what it is called for those who do not see where it stands; starts with the visible words */
  label?: string
  onClick?: () => void
}

/** A button; one that submits says while it waits and cannot be pressed twice. */
export function Button({ children, look = 'primary', type = 'submit', wide, small, label, ...rest }: Props) {
  const { pending } = useFormStatus()
  const waits = type === 'submit' && pending
  const className = [styles.button, styles[look], wide && styles.wide, small && styles.small]
    .filter(Boolean)
    .join(' ')
  return (
    <button
      type={type}
      className={className}
      disabled={waits}
      aria-busy={waits || undefined}
      aria-label={label}
      {...rest}
    >
      {children}
    </button>
  )
}
