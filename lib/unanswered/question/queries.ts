import { database } from '@/lib/database'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { type QuestionChange, historyOf, newestChange } from '../history/queries'
import { settledBefore, slugsIn } from '../ledger/queries'
import { periodOf } from '../period'
import { summarize } from '../queries'
import { mayBeRead } from '../question-name'
import type { Filter, Phrasing, SeenQuestion, Signal } from '../schema'

export const searchesPerSheet = 20
const mostPhrasings = 200

/** One search that speaks of a question, without anything that tells who asked. */
export type QuestionSearch = {
  id: string
  at: Date
  /** undefined while one visitor alone put it so */
  query?: string
  outcome: string
  page?: string
  shown: string[]
  clicked?: { slug: string; rank: number }
  askedAgain: boolean
  wroteToPerson: boolean
  ratedHelpful: boolean
  ratedUnhelpful: boolean
}

export type OpenedQuestion = {
  summary: SeenQuestion
  phrasings: Phrasing[]
  /** ways in which single visitors put it, which are not shown */
  unread: number
  searches: QuestionSearch[]
  total: number
  /** newest first */
  history: QuestionChange[]
  muted: boolean
  givenName?: string
  ownerId?: string
}

/**
 * A question with its phrasings, history and the searches of a period, newest first, all or those that failed in one
 * way; undefined when there is none that staff may see.
 */
export async function openQuestion(
  id: string,
  filter: Filter,
  now = new Date(),
  failed?: Signal,
): Promise<OpenedQuestion | undefined> {
  const db = await database()
  // First: what happens while the rest is read counts as not seen.
  const seen = (await newestChange(db, id))?.id ?? ''
  const question = await db.unansweredQuestion.findUnique({ where: { id } })
  const summary = question?.visible && (await summarize(id, filter, now))
  if (!question || !summary) return undefined
  const phrasings = await phrasingsOf(id)
  const { searches, total } = await searchesOf({ id, language: question.language, failed }, filter, now)
  return {
    ...{ summary: { ...summary, seen }, searches, total, history: await historyOf(id) },
    phrasings: phrasings.filter(({ wording }) => wording !== undefined),
    unread: phrasings.filter(({ wording }) => wording === undefined).length,
    muted: question.mutedAt !== null,
    givenName: question.name ?? undefined,
    ownerId: question.ownerId ?? undefined,
  }
}

/** Where a question that staff merged went; undefined for one that is still its own. */
export async function mergedInto(id: string): Promise<string | undefined> {
  const { unansweredQuestion } = await database()
  const question = await unansweredQuestion.findUnique({ where: { id }, select: { mergedIntoId: true } })
  return question?.mergedIntoId ?? undefined
}

/** All ways in which a question is put, most visitors first. */
export async function phrasingsOf(id: string): Promise<Phrasing[]> {
  const { phrasing } = await database()
  const rows = await phrasing.findMany({
    where: { questionId: id },
    orderBy: [{ visitors: 'desc' }, { searches: 'desc' }, { id: 'asc' }],
    take: mostPhrasings,
  })
  return rows.map(({ id, wording, shown, placedById, ...row }) => ({
    ...{ id, searches: row.searches, visitors: row.visitors, contacts: row.contacts },
    ...{ firstAt: row.firstAt, lastAt: row.lastAt, outcome: row.outcome, shown: slugsIn(shown) },
    wording: mayBeRead(row) ? wording : undefined,
    placedByStaff: placedById !== null,
  }))
}

type Sought = { id: string; language: string; failed?: Signal }

async function searchesOf({ id, language, failed }: Sought, filter: Filter, now: Date) {
  const { phrasing, search } = await database()
  const all = await phrasing.findMany({ where: { questionId: id }, take: 500, orderBy: { visitors: 'desc' } })
  const readable = new Set(all.filter(mayBeRead).map(({ key }) => key))
  const { from, to } = periodOf(filter, now)
  const where = {
    ...{ language, questionKey: { in: all.map(({ key }) => key) }, at: { gte: from, lt: to } },
    ...(failed && { AND: howFailed(failed, now) }),
  }
  const rows = await search.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...{ take: searchesPerSheet, skip: (filter.sheet - 1) * searchesPerSheet },
  })
  const searches = rows.map(({ clickedSlug, clickedRank, ...row }): QuestionSearch => ({
    ...{ id: row.id, at: row.at, outcome: row.outcome, page: row.page ?? undefined },
    query: readable.has(row.questionKey) ? row.query : undefined,
    shown: slugsIn(row.shown),
    clicked: clickedSlug ? { slug: clickedSlug, rank: clickedRank ?? 0 } : undefined,
    ...{ askedAgain: row.askedAgain, wroteToPerson: row.wroteToPerson },
    ...{ ratedHelpful: row.ratedHelpful, ratedUnhelpful: row.ratedUnhelpful },
  }))
  return { searches, total: await search.count({ where }) }
}

/** The searches that a figure of the ledger counts. */
function howFailed(signal: Signal, now: Date): Prisma.SearchWhereInput {
  switch (signal) {
    case 'none':
    case 'weak':
      return { outcome: signal }
    case 'unclicked': {
      const helped = { askedAgain: false, ratedUnhelpful: false, wroteToPerson: false }
      return { outcome: 'answered', clickedSlug: null, at: { lte: settledBefore(now) }, ...helped }
    }
    case 'askedAgain':
      return { askedAgain: true }
    case 'unhelpful':
      return { ratedUnhelpful: true }
    case 'contacts':
      return { wroteToPerson: true }
  }
}
