'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { requireRole, requireStaff } from '@/lib/auth/gates'
import { changePassword, rename } from '@/lib/auth/mutations'
import { chooseWeeklyDigest } from '@/lib/auth/weekly-digest/mutations'
import { clientAddress } from '@/lib/client-address'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'

export async function renameAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff()
  const text = await deskText()
  return answerAction(form, text, async () => {
    await rename(staff, fieldOf(form, 'name'))
    refresh()
    return { done: text('staff.name-saved'), typed: { name: fieldOf(form, 'name') } }
  })
}

export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff()
  const text = await deskText()
  return answerAction(form, text, async () => {
    await changePassword(staff, {
      current: fieldOf(form, 'current'),
      password: fieldOf(form, 'password'),
      repeated: fieldOf(form, 'repeated'),
      address: clientAddress(await headers()),
    })
    return { done: text('staff.password-saved') }
  })
}

export async function chooseDigestAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('lead')
  return answerAction(form, await deskText(), async () => {
    await chooseWeeklyDigest(staff, fieldOf(form, 'wanted') === 'yes')
    refresh()
  })
}
