'use server'

import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { AppError } from '@/lib/app-error'
import { requireRole } from '@/lib/auth/gates'
import { answerFromDesk } from '@/lib/conversations/desk/answer/mutations'
import { reopenConversation, resolveConversation } from '@/lib/conversations/desk/state/mutations'
import { readAnswer } from '@/lib/conversations/read-letter'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'

export async function answerConversationAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('agent', 'lead')
  const text = await deskText()
  // Sent or refused as a second wording: what is typed next is an answer of its own.
  const made = { clientId: randomUUID() }
  let isConflict = false
  const state = await answerAction(form, text, async () => {
    const id = fieldOf(form, 'id')
    const answer = readAnswer({
      clientId: fieldOf(form, 'clientId'),
      body: fieldOf(form, 'body'),
      resolve: fieldOf(form, 'resolve') === 'yes',
    })
    try {
      await answerFromDesk(staff, id, answer)
    } catch (error) {
      isConflict = error instanceof AppError && error.code === 'conflict'
      throw error
    }
    revalidatePath(`/desk/inbox/${id}`)
    return { done: text('inbox.sent') }
  })
  return state.done || isConflict ? { ...state, made } : state
}

export async function setStateAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('agent', 'lead')
  return answerAction(form, await deskText(), async () => {
    const id = fieldOf(form, 'id')
    await (fieldOf(form, 'state') === 'resolved' ? resolveConversation : reopenConversation)(staff, id)
    revalidatePath(`/desk/inbox/${id}`)
  })
}
