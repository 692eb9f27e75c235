import { unstable_rethrow } from 'next/navigation'
import { AppError } from './app-error'
import type { FormState } from './form-state'
import type { Text } from './text'

/**
 * Runs a form's server action; what goes wrong becomes a sentence beside what was typed. An AppError whose values name
 * a `field` stands at that field. Passwords are never sent back.
 */
export async function answerAction(
  form: FormData,
  text: Text,
  run: () => Promise<FormState | void>,
): Promise<FormState> {
  try {
    return (await run()) ?? {}
  } catch (error) {
    unstable_rethrow(error)
    const typed = typedIn(form)
    if (!(error instanceof AppError)) {
      console.error(error)
      return { typed, problem: text('errors.unexpected') }
    }
    const sentence = text(error.key, error.values)
    const field = error.values?.field
    return field ? { typed, problems: { [String(field)]: sentence } } : { typed, problem: sentence }
  }
}

/** A field of a form as text: nothing for a missing field or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function typedIn(form: FormData): Record<string, string> {
  const secret = /^\$|password|current|repeated/i
  const entries = [...form].filter(([name, value]) => typeof value === 'string' && !secret.test(name))
  return Object.fromEntries(entries) as Record<string, string>
}
