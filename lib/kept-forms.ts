import { randomUUID } from 'node:crypto'
import type { FormState } from './form-state'
import { onePerProcess } from './one-per-process'

/** What a form without JavaScript held when it was refused: drawn again with every field filled. */
export type KeptForm = FormState & { articles?: string[]; files?: { id: string; name: string }[] }

const minutes = 10
const atMost = 500

const kept = () => onePerProcess('kept-forms', () => new Map<string, { form: KeptForm; until: number }>())

/** Keeps a refused form for ten minutes; the id is the only way to it. */
export function keepForm(form: KeptForm, now = Date.now()): string {
  const forms = kept()
  for (const [id, { until }] of forms) {
    if (until > now && forms.size < atMost) break
    forms.delete(id)
  }
  const id = randomUUID()
  forms.set(id, { form, until: now + minutes * 60_000 })
  return id
}

export function keptForm(id: string, now = Date.now()): KeptForm | undefined {
  const found = kept().get(id)
  return found && found.until > now ? found.form : undefined
}
