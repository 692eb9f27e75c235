'use client'

import { useFormState } from './action-form'
import { CopyField } from './copy-field'

type Props = { name: string; copy: string; copied: string }

/** What the action of this form made and never shows again: `made[name]`, labelled by what it says of it. */
export function MadeOnce({ name, copy, copied }: Props) {
  const { made } = useFormState()
  return made?.[name] ? (
    <CopyField label={made.says ?? name} value={made[name]} copy={copy} copied={copied} />
  ) : null
}
