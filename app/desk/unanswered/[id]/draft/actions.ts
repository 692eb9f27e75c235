'use server'

import { fieldOf } from '@/lib/answer-action'
import { requireRole } from '@/lib/auth/gates'
import type { FormState } from '@/lib/form-state'
import { answersGiven } from '@/lib/reports/answers-given'
import { readDraftForm } from '@/lib/unanswered/draft/read-draft-form'
import { draftOf } from '@/lib/unanswered/draft/queries'
import { writeBranch } from '@/lib/unanswered/draft/write-branch'
import { noteDraft } from '@/lib/unanswered/road/mutations'
import { draftForm } from '@/lib/unanswered/schema'
import { mustStillBeAsSeen } from '@/lib/unanswered/seen/queries'
import { answerChange } from '../answer-change'
import { readForm } from '../read-form'

/** Notes that a question is drafted; on request the file goes to a branch first. */
export async function draftAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireRole('lead', 'editor')
  return answerChange(staff, form, async ({ id, seen, text }) => {
    const given = readForm(draftForm, readDraftForm(form))
    const answers = given.how === 'article' && given.answer ? await answersGiven(staff, id) : []
    const answer = answers.find(({ conversationId }) => 'answer' in given && conversationId === given.answer)
    await mustStillBeAsSeen(id, seen)
    const file = await draftOf(staff, id, given, answer?.body)
    const onBranch = fieldOf(form, 'to') === 'branch'
    const branch = onBranch && (await writeBranch(staff, file, `content: Answer a question in ${file.path}.`))
    await noteDraft(staff, id, { slug: file.slug, how: given.how, seen })
    return { done: branch ? text('unanswered.done-branch', { branch }) : text('unanswered.done-drafted') }
  })
}
