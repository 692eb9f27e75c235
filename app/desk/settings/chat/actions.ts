'use server'

import { refresh } from 'next/cache'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { setCapacities } from '@/lib/auth/chatting/mutations'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { publish } from '@/lib/event-bus'
import type { FormState } from '@/lib/form-state'

export async function setCapacitiesAction(_state: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const ids = form.getAll('staff').map(String)
    const capacities = new Map(ids.map((id) => [id, wholeNumber(fieldOf(form, id))]))
    await setCapacities(admin, capacities)
    publish('desk', { kind: 'presence' })
    refresh()
    return { done: text('agents.chat-saved') }
  })
}

/** Nothing typed is no number. */
const wholeNumber = (typed: string) => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN)
