'use server'

import { refresh } from 'next/cache'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { parseStrictly } from '@/lib/answer-route'
import { requireRole } from '@/lib/auth/gates'
import { invite, withdrawInvitation } from '@/lib/auth/invitations/mutations'
import { roleShape } from '@/lib/auth/schema'
import { disableStaff, enableStaff, setRole } from '@/lib/auth/staff/mutations'
import { releaseAllOf } from '@/lib/conversations/desk/assignment/mutations'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'
import { queueMail } from '@/lib/mail/mutations'
import { invitationLetter } from './invitation-letter'

export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const role = parseStrictly(roleShape, fieldOf(form, 'role'))
    const { email, link, expiresAt } = await invite(
      admin,
      { email: fieldOf(form, 'email'), role },
      (transaction, invitation) => queueMail(transaction, invitationLetter(admin, invitation)),
    )
    refresh()
    return { done: text('staff.invite-made', { email, until: expiresAt }), made: { link } }
  })
}

export async function withdrawAction(_state: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const text = await deskText()
  return answerAction(form, text, async () => {
    await withdrawInvitation(admin, fieldOf(form, 'id'))
    refresh()
  })
}

export async function setRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const role = parseStrictly(roleShape, fieldOf(form, 'role'))
    const id = fieldOf(form, 'id')
    const { name } = await setRole(admin, id, role)
    if (role === 'editor') await releaseAllOf(admin, id)
    refresh()
    return { done: text('staff.role-saved', { name, role: text(`staff.role-${role}`) }), typed: { role } }
  })
}

export async function disableAction(_state: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const id = fieldOf(form, 'id')
    const { name } = await disableStaff(admin, id)
    await releaseAllOf(admin, id)
    refresh()
    return { done: text('staff.was-disabled', { name }) }
  })
}

export async function enableAction(_state: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const { name } = await enableStaff(admin, fieldOf(form, 'id'))
    refresh()
    return { done: text('staff.was-enabled', { name }) }
  })
}
