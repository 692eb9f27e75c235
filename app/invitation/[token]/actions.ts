'use server'

import { redirect } from 'next/navigation'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { acceptInvitation } from '@/lib/auth/invitations/mutations'
import { setSessionCookie } from '@/lib/auth/session-cookie'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'

export async function acceptAction(_state: FormState, form: FormData): Promise<FormState> {
  return answerAction(form, await deskText(), async () => {
    const sessionId = await acceptInvitation(fieldOf(form, 'token'), {
      name: fieldOf(form, 'name'),
      password: fieldOf(form, 'password'),
      repeated: fieldOf(form, 'repeated'),
    })
    await setSessionCookie(sessionId)
    redirect('/desk')
  })
}
