'use client'

import { Button } from './ui/button'
import { useFormState } from './ui/action-form'
import { CopyField } from './ui/copy-field'
import { Field } from './ui/field'

type Words = {
  email: string
  role: string
  roleHint: string
  send: string
  link: string
  copy: string
  copied: string
}

/** The fields of an invitation and, once it is made, its link: shown this once. */
export function StaffInvite({
  roles,
  words,
}: {
  roles: readonly (readonly [string, string])[]
  words: Words
}) {
  const { made } = useFormState()
  return (
    <>
      {made && <CopyField label={words.link} value={made.link!} copy={words.copy} copied={words.copied} />}
      <Field name="email" type="email" label={words.email} autoComplete="off" required maxLength={254} />
      <Field name="role" label={words.role} hint={words.roleHint} options={roles} value="agent" />
      <Button>{words.send}</Button>
    </>
  )
}
