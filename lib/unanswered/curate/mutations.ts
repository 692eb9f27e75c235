import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { type Transaction, database } from '@/lib/database'
import { redact } from '@/lib/redact'
import { store } from '@/lib/store'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { mayReachQuestions } from '../access'
import { proposeKind } from '../kind/propose-kind'
import { countDays } from '../ledger/days/mutations'
import { refreshQuestion, visitorsOfMonth } from '../ledger/question/mutations'
import type { Kind } from '../schema'
import { mustBeAsSeen } from '../seen/mutations'
import { keepTheFurther } from './merge/mutations'

// What a person decides here stays: phrasings they placed are moved by nothing else, names and kinds neither.

type Change = { what: string; note?: string; detail?: Prisma.InputJsonValue }
type Question = Awaited<ReturnType<typeof whole>>
/** `seen`: the newest change that whoever decides knew of; what happened since then is not overwritten. */
type When = { seen?: string; now?: Date }

async function change(
  staff: Staff,
  id: string,
  { seen, now = new Date() }: When,
  { what, note, detail }: Change,
  write: (transaction: Transaction, question: Question, now: Date) => Promise<unknown>,
) {
  mayReachQuestions(staff)
  const db = await database()
  await db.$transaction(async (transaction) => {
    await mustBeAsSeen(transaction, id, seen)
    const question = await whole(transaction, id)
    await write(transaction, question, now)
    const kept = note ? redact(note, store()) : undefined
    await transaction.questionEvent.create({
      data: { questionId: id, what, note: kept, detail, staffId: staff.id, at: now },
    })
  })
}

async function whole(transaction: Transaction, id: string) {
  const question = await transaction.unansweredQuestion.findUnique({ where: { id } })
  if (!question || question.mergedIntoId) throw new AppError('not-found', 'errors.not-found')
  return question
}

/** Names a question; an empty name takes its commonest phrasing again. */
export async function nameQuestion(staff: Staff, id: string, name: string, when: When = {}): Promise<void> {
  const given = redact(name, store()).trim() || null
  await change(staff, id, when, { what: 'named', detail: { name: given } }, (transaction) =>
    transaction.unansweredQuestion.update({ where: { id }, data: { name: given } }),
  )
}

export async function chooseKind(
  staff: Staff,
  id: string,
  { kind, note }: { kind: Kind; note?: string },
  when: When = {},
): Promise<void> {
  await change(staff, id, when, { what: 'kind', note, detail: { kind } }, (transaction) =>
    transaction.unansweredQuestion.update({
      where: { id },
      data: { kind, kindReason: { code: 'staff', name: staff.name } },
    }),
  )
}

/** Never shown again, whatever joins it; or shown again. */
export async function muteQuestion(staff: Staff, id: string, muted: boolean, when: When = {}): Promise<void> {
  await change(staff, id, when, { what: muted ? 'muted' : 'unmuted' }, (transaction, _question, now) =>
    transaction.unansweredQuestion.update({ where: { id }, data: { mutedAt: muted ? now : null } }),
  )
}

/** Writes something down about a question. */
export async function noteOnQuestion(staff: Staff, id: string, note: string, when: When = {}): Promise<void> {
  await change(staff, id, when, { what: 'note', note }, async () => {})
}

/** Two questions are one need: all phrasings of `id` go to `into`, and its address leads there. */
export async function mergeQuestion(staff: Staff, id: string, into: string, when: When = {}): Promise<void> {
  if (id === into) throw new AppError('invalid', 'errors.invalid', { values: { field: 'into', problem: '' } })
  await change(staff, id, when, { what: 'merged', detail: { into } }, async (transaction, question, now) => {
    const other = await whole(transaction, into)
    if (other.language !== question.language) throw new AppError('conflict', 'unanswered.other-language')
    await transaction.phrasing.updateMany({
      where: { questionId: id },
      data: { questionId: into, placedById: staff.id },
    })
    await transaction.questionDay.deleteMany({ where: { questionId: id } })
    await transaction.unansweredQuestion.update({
      where: { id },
      data: { mergedIntoId: into, visible: false },
    })
    await transaction.questionEvent.create({
      data: { questionId: into, what: 'merged', detail: { from: id }, staffId: staff.id, at: now },
    })
    await keepTheFurther(transaction, question, other, { staffId: staff.id, now })
    await recount(transaction, other, now)
  })
}

/** Moves phrasings to the question `to`, or to a new one of their own; returns its id. */
export async function movePhrasings(
  staff: Staff,
  id: string,
  { phrasings, to }: { phrasings: string[]; to?: string },
  when: When = {},
): Promise<string> {
  const target = to ?? crypto.randomUUID()
  if (target === id) throw new AppError('invalid', 'errors.invalid', { values: { field: 'to', problem: '' } })
  const what = to ? 'moved' : 'split'
  const detail = { to: target, phrasings: phrasings.length }
  await change(staff, id, when, { what, detail }, async (transaction, question, now) => {
    if (to) {
      const other = await whole(transaction, to)
      if (other.language !== question.language) throw new AppError('conflict', 'unanswered.other-language')
    } else await begin(transaction, target, question.language, now)
    const { count } = await transaction.phrasing.updateMany({
      where: { id: { in: phrasings }, questionId: id },
      data: { questionId: target, placedById: staff.id },
    })
    if (count !== new Set(phrasings).size) throw new AppError('conflict', 'unanswered.moved-meanwhile')
    if ((await transaction.phrasing.count({ where: { questionId: id } })) === 0)
      throw new AppError('conflict', 'unanswered.none-left')
    // What stays was looked at too.
    await transaction.phrasing.updateMany({ where: { questionId: id }, data: { placedById: staff.id } })
    await transaction.questionEvent.create({
      data: { questionId: target, what, detail: { from: id }, staffId: staff.id, at: now },
    })
    for (const each of [question, { id: target, language: question.language }])
      await recount(transaction, each, now)
  })
  return target
}

async function begin(transaction: Transaction, id: string, language: string, now: Date) {
  await transaction.unansweredQuestion.create({
    data: {
      ...{ id, language, kind: 'missing', kindReason: { code: 'default' } },
      ...{ stateAt: now, firstAt: now, lastAt: now, visible: true },
    },
  })
}

/** Counts a question anew. An ignored one does not return by what staff put into it. */
async function recount(transaction: Transaction, question: { id: string; language: string }, now: Date) {
  const before = await visitorsOfMonth(transaction, question.id, now)
  await countDays(transaction, question, now)
  const came = (await visitorsOfMonth(transaction, question.id, now)) - before
  if (came > 0)
    await transaction.unansweredQuestion.updateMany({
      where: { id: question.id, state: 'ignored' },
      data: { ignoredVisitors: { increment: came } },
    })
  await refreshQuestion(transaction, question.id, now, proposeKind)
}
