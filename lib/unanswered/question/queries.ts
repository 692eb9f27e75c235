import { database } from '@/lib/database'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { settledBefore, slugsIn } from '../ledger/queries'
import { knownPhrasings } from '../ledger/groups'
import { periodOf } from '../period'
import { summarize } from '../queries'
import { mayBeRead, questionName } from '../question-name'
import type { Filter, ListedQuestion, Phrasing, Signal } from '../schema'

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

export type QuestionChange = {
  id: string
  what: string
  state?: string
  /** undefined: by itself */
  by?: string
  note?: string
  detail: Record<string, unknown>
  at: Date
}

export type OpenedQuestion = {
  summary: ListedQuestion
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
  const { unansweredQuestion } = await database()
  const question = await unansweredQuestion.findUnique({ where: { id } })
  const summary = question?.visible && (await summarize(id, filter, now))
  if (!question || !summary) return undefined
  const phrasings = await phrasingsOf(id)
  const { searches, total } = await searchesOf({ id, language: question.language, failed }, filter, now)
  return {
    ...{ summary, searches, total, history: await historyOf(id) },
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

async function historyOf(id: string): Promise<QuestionChange[]> {
  const { questionEvent } = await database()
  const rows = await questionEvent.findMany({
    where: { questionId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { staff: { select: { name: true } } },
    take: 200,
  })
  return rows.map(({ id, what, state, staff, note, detail, at }) => ({
    ...{ id, what, at, state: state ?? undefined, by: staff?.name, note: note ?? undefined },
    detail: (detail ?? {}) as Record<string, unknown>,
  }))
}

/** Other questions in the same language that speak of something alike: perhaps the same need. */
export async function similarQuestions(id: string, most = 5): Promise<{ id: string; name: string }[]> {
  const { phrasing, unansweredQuestion } = await database()
  const own = await phrasing.findMany({ where: { questionId: id }, take: 5, orderBy: { visitors: 'desc' } })
  if (!own[0]) return []
  await knownPhrasings().catchUp()
  const near = knownPhrasings().nearQuestions(
    own.map(({ wording }) => wording),
    own[0].language,
    most,
  )
  const found = await unansweredQuestion.findMany({
    where: { id: { in: near.filter((other) => other !== id) }, visible: true, mergedIntoId: null },
    include: { phrasings: { select: { wording: true, visitors: true, contacts: true }, take: 20 } },
  })
  return near.flatMap((other) => {
    const question = found.find((each) => each.id === other)
    const name = question && questionName(question.name, question.phrasings)
    return name ? [{ id: other, name }] : []
  })
}
