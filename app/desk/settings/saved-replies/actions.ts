'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { getArticle } from '@/lib/articles/queries'
import { requireRole } from '@/lib/auth/gates'
import { readSavedReply } from '@/lib/conversations/desk/read-saved-reply'
import {
  addSavedReply,
  changeSavedReply,
  removeSavedReply,
} from '@/lib/conversations/desk/saved-replies/mutations'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'

const textIn = (form: FormData) =>
  readSavedReply(
    { title: fieldOf(form, 'title'), body: fieldOf(form, 'body') },
    (slug) => getArticle(slug) !== undefined,
  )

export async function addReplyAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('agent', 'lead')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const { title } = await addSavedReply(staff, textIn(form))
    refresh()
    return { done: text('agents.reply-added', { title }) }
  })
}

export async function changeReplyAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('agent', 'lead')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const changed = textIn(form)
    await changeSavedReply(staff, fieldOf(form, 'id'), changed)
    refresh()
    return { done: text('agents.reply-saved'), typed: changed }
  })
}

export async function removeReplyAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('agent', 'lead')
  return answerAction(form, await deskText(), async () => {
    await removeSavedReply(staff, fieldOf(form, 'id'))
    redirect('/desk/settings/saved-replies')
  })
}
