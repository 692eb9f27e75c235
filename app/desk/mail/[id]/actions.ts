'use server'

import { revalidatePath } from 'next/cache'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'
import { tryAgain } from '@/lib/mail/mutations'

export async function tryAgainAction(_state: FormState, form: FormData): Promise<FormState> {
  await requireRole('agent')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const id = fieldOf(form, 'id')
    await tryAgain(id)
    revalidatePath(`/desk/mail/${id}`)
    return { done: text('mail.tried-again') }
  })
}
