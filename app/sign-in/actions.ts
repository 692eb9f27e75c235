'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { signIn } from '@/lib/auth/mutations'
import { ownPath } from '@/lib/auth/own-path'
import { setSessionCookie } from '@/lib/auth/session-cookie'
import { clientAddress } from '@/lib/client-address'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'

export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  return answerAction(form, await deskText(), async () => {
    const given = { email: fieldOf(form, 'email'), password: fieldOf(form, 'password') }
    await setSessionCookie(await signIn({ ...given, address: clientAddress(await headers()) }))
    redirect(ownPath(form.get('to')))
  })
}
