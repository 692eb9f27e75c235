'use server'

import { fieldOf } from '@/lib/answer-action'
import { requireRole } from '@/lib/auth/gates'
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
import { type Sent, answerChange } from './answer-change'
import { readForm } from './read-form'

type Given = Record<string, string | string[]>

/** Does with the question of a form what `run` says, and answers with the sentence it names. */
async function change(
  form: FormData,
  run: (sent: Sent, given: Given) => Promise<MessageKey>,
): Promise<FormState> {
  const staff = await requireRole('lead', 'editor')
  return answerChange(staff, form, async (sent) => ({ done: sent.text(await run(sent, givenIn(form))) }))
}

const ofTheForm = new Set(['question', 'seen'])

/** What is in a form: an empty field was left out. */
function givenIn(form: FormData): Given {
  const names = [...new Set(form.keys())].filter((name) => !ofTheForm.has(name) && !name.startsWith('$'))
  const filled = names.filter((name) => form.get(name) !== '')
  return Object.fromEntries(filled.map((name) => [name, fieldOf(form, name)]))
}

export async function takeAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    await takeQuestion(staff, id, { ...readForm(takeForm, given), seen })
    return 'unanswered.done-taken'
  })
}

export async function answerQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    const slug = slugMeant(fieldOf(form, 'slug'))
    await noteDraft(staff, id, { ...readForm(answerForm, { ...given, slug }), seen })
    return 'unanswered.done-answer'
  })
}

export async function ignoreAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    await ignoreQuestion(staff, id, {
      ...readForm(ignoreForm, given, { note: 'unanswered.missing-reason' }),
      seen,
    })
    return 'unanswered.done-ignored'
  })
}

export async function reopenAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    await reopenQuestion(staff, id, { ...readForm(reopenForm, given), seen })
    return 'unanswered.done-reopened'
  })
}

export async function muteAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }) => {
    await muteQuestion(staff, id, true, { seen })
    return 'unanswered.done-muted'
  })
}

export async function unmuteAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }) => {
    await muteQuestion(staff, id, false, { seen })
    return 'unanswered.done-unmuted'
  })
}

export async function noteAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id }, given) => {
    await noteOnQuestion(staff, id, readForm(noteForm, given, { note: 'unanswered.missing-note' }).note)
    return 'unanswered.done-noted'
  })
}

export async function kindAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    await chooseKind(staff, id, readForm(kindForm, given), { seen })
    return 'unanswered.done-kind'
  })
}

export async function nameAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    const { name } = readForm(nameForm, { ...given, name: fieldOf(form, 'name') })
    await nameQuestion(staff, id, name, { seen })
    return 'unanswered.done-named'
  })
}

export async function moveAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id, seen }, given) => {
    const move = readForm(moveForm, { ...given, phrasings: form.getAll('phrasings') })
    await movePhrasings(staff, id, move, { seen })
    return 'unanswered.done-moved'
  })
}

export async function mergeAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, async ({ staff, id }) => {
    const { into } = readForm(mergeForm, { into: fieldOf(form, 'into') })
    await mergeQuestion(staff, id, into, { seen: fieldOf(form, `seen-${id}`) })
    return 'unanswered.done-merged'
  })
}
