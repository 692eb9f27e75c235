import type { Text } from '@/lib/text'
import { Field } from './ui/field'

/** The two fields in which somebody chooses a password. */
export function NewPassword({ atLeast, text }: { atLeast: number; text: Text }) {
  return (
    <>
      <Field
        name="password"
        type="password"
        label={text('staff.new-password')}
        hint={text('staff.new-password-hint', { least: atLeast })}
        autoComplete="new-password"
        required
      />
      <Field
        name="repeated"
        type="password"
        label={text('staff.repeat-password')}
        autoComplete="new-password"
        required
      />
    </>
  )
}
