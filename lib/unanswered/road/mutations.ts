import { AppError } from '@/lib/app-error'
import { getArticle } from '@/lib/articles/queries'
import type { Staff } from '@/lib/auth/schema'
import { type Transaction, database } from '@/lib/database'
import { redact } from '@/lib/redact'
import { store } from '@/lib/store'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { mayReachQuestions } from '../access'
import { visitorsOfMonth } from '../ledger/question/mutations'
import type { State } from '../schema'

export type Step = {
  state: State
  /** null: by itself */
  staffId: string | null
  note?: string
  detail?: Prisma.InputJsonValue
  also?: Prisma.UnansweredQuestionUncheckedUpdateInput
  now: Date
}

/**
 * The only writer of a question's state: the state, since when, and the record of who and why, together. With `from` only
 * a question that is in one of those states still: what another did meanwhile stays, and false comes back.
 */
export async function changeState(
  transaction: Transaction,
  id: string,
  { state, staffId, note, detail, also, now }: Step,
  from?: readonly State[],
): Promise<boolean> {
  const question = await transaction.unansweredQuestion.findUnique({ where: { id } })
  if (!question || question.mergedIntoId) throw new AppError('not-found', 'errors.not-found')
  if (from && !from.includes(question.state as State)) return false
  const { count } = await transaction.unansweredQuestion.updateMany({
    where: { id, state: question.state },
    data: {
      ...{ state, stateAt: now, ...also },
      ...(staffId && !question.decidedAt && { decidedAt: now }),
    },
  })
  if (!count) return false
  const kept = note ? redact(note, store()) : undefined
  await transaction.questionEvent.create({
    data: { questionId: id, what: 'state', state, staffId, note: kept, detail, at: now },
  })
  return true
}

type Said = { note?: string; now?: Date }

async function step(
  staff: Staff,
  id: string,
  { note, now = new Date(), ...rest }: Omit<Step, 'staffId' | 'now'> & Said,
) {
  mayReachQuestions(staff)
  const db = await database()
  await db.$transaction((transaction) =>
    changeState(transaction, id, { ...rest, note, staffId: staff.id, now }),
  )
}

/** Somebody works on it: `ownerId`, or whoever says so, until `dueOn`. */
export async function takeQuestion(
  staff: Staff,
  id: string,
  { ownerId, dueOn, note, now }: Said & { ownerId?: string; dueOn?: string },
): Promise<void> {
  const owner = ownerId ?? staff.id
  const { staff: people } = await database()
  const found = await people.findFirst({ where: { id: owner, disabledAt: null, role: { not: 'agent' } } })
  if (!found) throw new AppError('invalid', 'errors.invalid', { values: { field: 'ownerId', problem: '' } })
  await step(staff, id, {
    ...{ state: 'taken', note, now },
    detail: { owner: found.name, ...(dueOn && { dueOn }) },
    also: { ownerId: owner, dueOn: dueOn ?? null },
  })
}

/** An article, words in one, or a synonym are written for it; the receipt goes to whoever says so. */
export async function noteDraft(
  staff: Staff,
  id: string,
  { slug, how, note, now }: Said & { slug: string; how: 'article' | 'words' | 'synonym' },
): Promise<void> {
  await step(staff, id, {
    ...{ state: 'drafted', note, now },
    detail: { how, slug, title: getArticle(slug)?.title },
    also: { articleSlug: slug, draftedById: staff.id },
  })
}

/** Nobody is to answer it; it returns when twice as many visitors ask it. */
export async function ignoreQuestion(
  staff: Staff,
  id: string,
  { note, now = new Date() }: Said & { note: string },
): Promise<void> {
  mayReachQuestions(staff)
  const db = await database()
  await db.$transaction(async (transaction) => {
    const ignoredVisitors = await visitorsOfMonth(transaction, id, now)
    const detail = { visitors: ignoredVisitors }
    await changeState(transaction, id, {
      ...{ state: 'ignored', staffId: staff.id, note, detail, now },
      also: { ignoredVisitors },
    })
  })
}

/** It waits for an answer again. */
export async function reopenQuestion(staff: Staff, id: string, said: Said = {}): Promise<void> {
  await step(staff, id, {
    state: 'new',
    ...said,
    also: { ownerId: null, dueOn: null, ignoredVisitors: null },
  })
}
