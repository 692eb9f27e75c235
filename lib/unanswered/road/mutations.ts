import { AppError } from '@/lib/app-error'
import { getArticle } from '@/lib/articles/queries'
import type { Staff } from '@/lib/auth/schema'
import { type Transaction, database } from '@/lib/database'
import { redact } from '@/lib/redact'
import { store } from '@/lib/store'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { mayReachQuestions } from '../access'
import { newestChange } from '../history/queries'
import { visitorsOfMonth } from '../ledger/question/mutations'
import { type State, returns, waitingStates } from '../schema'
import { ChangedMeanwhile } from '../seen/changed-meanwhile'
import { mustBeAsSeen } from '../seen/mutations'

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
      ...{ state, stateAt: now },
      ...(returns.includes(state) && { decidedAt: null }),
      ...(staffId && !returns.includes(state) && !question.decidedAt && { decidedAt: now }),
      ...also,
    },
  })
  if (!count) return false
  await record(transaction, id, { what: 'state', state, staffId, note, detail, now })
  return true
}

type Recorded = Pick<Step, 'staffId' | 'note' | 'detail' | 'now'> & { what: string; state?: State }

async function record(transaction: Transaction, questionId: string, { note, now, ...change }: Recorded) {
  const kept = note ? redact(note, store()) : undefined
  await transaction.questionEvent.create({ data: { questionId, ...change, note: kept, at: now } })
}

/** `seen`: the newest change that whoever says so knew of; what happened since then is not overwritten. */
type Said = { note?: string; seen?: string; now?: Date }

/** Moves a question on as a person says, unless another did something with it meanwhile. */
async function step(
  staff: Staff,
  id: string,
  { seen, now = new Date() }: Said,
  stepOn: (transaction: Transaction, now: Date) => Promise<Omit<Step, 'staffId' | 'now'> | void>,
) {
  mayReachQuestions(staff)
  const db = await database()
  await db.$transaction(async (transaction) => {
    await mustBeAsSeen(transaction, id, seen)
    const next = await stepOn(transaction, now)
    if (!next || (await changeState(transaction, id, { ...next, staffId: staff.id, now }))) return
    throw new ChangedMeanwhile((await newestChange(transaction, id))!)
  })
}

/** Somebody works on it: `ownerId`, or whoever says so, until `dueOn`. */
export async function takeQuestion(
  staff: Staff,
  id: string,
  { ownerId, dueOn = null, ...said }: Said & { ownerId?: string; dueOn?: string | null },
): Promise<void> {
  const { staff: people } = await database()
  const where = { id: ownerId ?? staff.id, disabledAt: null, role: { not: 'agent' } }
  const owner = await people.findFirst({ where })
  if (!owner) throw new AppError('invalid', 'unanswered.invalid-owner', { values: { field: 'ownerId' } })
  await step(staff, id, said, async (transaction, now) => {
    const question = await transaction.unansweredQuestion.findUnique({ where: { id } })
    if (!question || question.mergedIntoId) throw new AppError('not-found', 'errors.not-found')
    const also = { ownerId: owner.id, dueOn }
    if (waitingStates.includes(question.state as State)) {
      const detail = { owner: owner.name, ...(dueOn && { dueOn }) }
      return { state: 'taken', note: said.note, detail, also }
    }
    const detail = {
      ...(question.ownerId !== owner.id && { owner: owner.name }),
      ...(question.dueOn !== dueOn && { dueOn }),
    }
    const isChanged = Object.keys(detail).length > 0
    if (!isChanged && !said.note) return
    await transaction.unansweredQuestion.update({ where: { id }, data: also })
    const change = isChanged ? { what: 'owner', detail } : { what: 'note' }
    await record(transaction, id, { ...change, staffId: staff.id, note: said.note, now })
  })
}

/** An article, words in one, or a synonym are written for it; the receipt goes to whoever says so. */
export async function noteDraft(
  staff: Staff,
  id: string,
  { slug, how, ...said }: Said & { slug: string; how: 'article' | 'words' | 'synonym' },
): Promise<void> {
  await step(staff, id, said, async () => ({
    ...{ state: 'drafted', note: said.note },
    detail: { how, slug, title: getArticle(slug)?.title },
    also: { articleSlug: slug, draftedById: staff.id },
  }))
}

/** Nobody is to answer it; it returns when twice as many visitors ask it. */
export async function ignoreQuestion(staff: Staff, id: string, said: Said & { note: string }): Promise<void> {
  await step(staff, id, said, async (transaction, now) => {
    const ignoredVisitors = await visitorsOfMonth(transaction, id, now)
    const detail = { visitors: ignoredVisitors }
    return { state: 'ignored', note: said.note, detail, also: { ignoredVisitors } }
  })
}

/** It waits for an answer again. */
export async function reopenQuestion(staff: Staff, id: string, said: Said = {}): Promise<void> {
  await step(staff, id, said, async () => ({
    ...{ state: 'new', note: said.note },
    also: { ownerId: null, dueOn: null, ignoredVisitors: null },
  }))
}
