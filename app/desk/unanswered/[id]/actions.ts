'use server'

import { refresh } from 'next/cache'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { parseStrictly } from '@/lib/answer-route'
import { requireRole } from '@/lib/auth/gates'
import type { Staff } from '@/lib/auth/schema'
import { deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'
import type { MessageKey } from '@/lib/text'
import { slugMeant } from '@/lib/unanswered/slug-meant'
import {
  chooseKind,
  mergeQuestion,
  movePhrasings,
  muteQuestion,
  nameQuestion,
  noteOnQuestion,
} from '@/lib/unanswered/curate/mutations'
import { ignoreQuestion, noteDraft, reopenQuestion, takeQuestion } from '@/lib/unanswered/road/mutations'
import {
  answerForm,
  ignoreForm,
  kindForm,
  mergeForm,
  moveForm,
  nameForm,
  noteForm,
  reopenForm,
  takeForm,
} from '@/lib/unanswered/schema'

type Given = Record<string, string | string[]>

/** Does with the question of a form what `run` says, and answers with the sentence it names. */
async function change(
  form: FormData,
  run: (staff: Staff, id: string, given: Given) => Promise<MessageKey>,
): Promise<FormState> {
  const staff = await requireRole('lead', 'editor')
  const text = await deskText()
  return answerAction(form, text, async () => {
    const done = await run(staff, fieldOf(form, 'question'), givenIn(form))
    refresh()
    return { done: text(done) }
  })
}

/** What is in a form: an empty field was left out. */
function givenIn(form: FormData): Given {
  const names = [...new Set(form.keys())].filter((name) => name !== 'question' && !name.startsWith('$'))
  const filled = names.filter((name) => form.get(name) !== '')
  return Object.fromEntries(filled.map((name) => [name, fieldOf(form, name)]))
}

export async function takeAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await takeQuestion(staff, id, parseStrictly(takeForm, given))
    return 'unanswered.done-taken'
  })
}

export async function answerQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    const slug = slugMeant(fieldOf(form, 'slug'))
    await noteDraft(staff, id, parseStrictly(answerForm, { ...given, slug }))
    return 'unanswered.done-answer'
  })
}

export async function ignoreAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await ignoreQuestion(staff, id, parseStrictly(ignoreForm, given))
    return 'unanswered.done-ignored'
  })
}

export async function reopenAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await reopenQuestion(staff, id, parseStrictly(reopenForm, given))
    return 'unanswered.done-reopened'
  })
}

export async function muteAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id) => {
    await muteQuestion(staff, id, true)
    return 'unanswered.done-muted'
  })
}

export async function unmuteAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id) => {
    await muteQuestion(staff, id, false)
    return 'unanswered.done-unmuted'
  })
}

export async function noteAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await noteOnQuestion(staff, id, parseStrictly(noteForm, given).note)
    return 'unanswered.done-noted'
  })
}

export async function kindAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await chooseKind(staff, id, parseStrictly(kindForm, given))
    return 'unanswered.done-kind'
  })
}

export async function nameAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    const { name } = parseStrictly(nameForm, { ...given, name: fieldOf(form, 'name') })
    await nameQuestion(staff, id, name)
    return 'unanswered.done-named'
  })
}

export async function moveAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await movePhrasings(staff, id, parseStrictly(moveForm, { ...given, phrasings: form.getAll('phrasings') }))
    return 'unanswered.done-moved'
  })
}

export async function mergeAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async (staff, id, given) => {
    await mergeQuestion(staff, id, parseStrictly(mergeForm, given).into)
    return 'unanswered.done-merged'
  })
}
