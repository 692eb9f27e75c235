'use server'

import { refresh } from 'next/cache'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { makeApiKey, revokeApiKey } from '@/lib/auth/api-keys/mutations'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'

export async function makeKeyAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('lead', 'editor')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const { key, name } = await makeApiKey(staff, fieldOf(form, 'name'))
    refresh()
    return { made: { key, says: text('staff.key-made', { name }) } }
  })
}

export async function revokeKeyAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('lead', 'editor')
  const text = await deskText()
  return answerAction(form, text, async () => {
    await revokeApiKey(staff, fieldOf(form, 'id'))
    refresh()
    return { done: text('staff.key-revoked') }
  })
}
