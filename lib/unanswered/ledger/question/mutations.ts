import type { Transaction } from '@/lib/database'
import type { ProposedKind } from '../../kind/propose-kind'
import { dayOf } from '../days/mutations'
import { openedNothingTogether } from '../queries'

const aMonth = 30 * 24 * 60 * 60_000
/** An ignored question returns when so many times as many visitors ask it in a month as when it was ignored. */
const returnsAt = 2
const phrasingsRead = 5

/** Removes a question whose last phrasing is gone, unless people had to do with it. */
export async function removeIfEmpty(transaction: Transaction, id: string): Promise<boolean> {
  if ((await transaction.phrasing.count({ where: { questionId: id } })) > 0) return false
  const touched = await transaction.questionEvent.count({ where: { questionId: id, staffId: { not: null } } })
  if (touched) await transaction.unansweredQuestion.update({ where: { id }, data: { visible: false } })
  else await transaction.unansweredQuestion.delete({ where: { id } })
  return true
}

/** At least two visitors put it, and self-help failed one of them or looked like no answer to most. */
async function isAskedInVain(
  transaction: Transaction,
  { id, state }: { id: string; state: string },
  now: Date,
) {
  const { _sum } = await transaction.questionDay.aggregate({
    where: { questionId: id },
    _sum: { visitors: true, none: true, weak: true, askedAgain: true, unhelpful: true },
  })
  if ((_sum.visitors ?? 0) < 2) return false
  const failed = [_sum.none, _sum.weak, _sum.askedAgain, _sum.unhelpful].some((times) => (times ?? 0) > 0)
  return failed || state !== 'new' || (await openedNothingTogether(transaction, id, now))
}

export type PhrasingFacts = {
  wording: string
  visitors: number
  contacts: number
  outcome: string
  shown: string[]
}
export type Proposing = (facts: {
  language: string
  phrasings: PhrasingFacts[]
  clicked: { slug: string; visitors: number; satisfied: number }[]
}) => ProposedKind

/** Brings what a question shows of itself in step with its phrasings and days. */
export async function refreshQuestion(
  transaction: Transaction,
  id: string,
  now: Date,
  propose: Proposing,
): Promise<void> {
  const question = await transaction.unansweredQuestion.findUniqueOrThrow({ where: { id } })
  const { _sum, _max, _min } = await transaction.phrasing.aggregate({
    where: { questionId: id },
    _sum: { contacts: true },
    _max: { lastAt: true, visitors: true },
    _min: { firstAt: true },
  })
  const visible = (_sum.contacts ?? 0) > 0 || (await isAskedInVain(transaction, question, now))
  const staffChose = (question.kindReason as { code?: string }).code === 'staff'
  const proposed = staffChose || !visible ? undefined : propose(await factsOf(transaction, question))
  await transaction.unansweredQuestion.update({
    where: { id },
    data: {
      visible,
      firstAt: _min.firstAt ?? question.firstAt,
      lastAt: _max.lastAt ?? question.lastAt,
      ...(proposed && { kind: proposed.kind, kindReason: proposed.reason }),
    },
  })
  if (question.state === 'ignored' && !question.mutedAt) await returnIfDoubled(transaction, question, now)
}

async function factsOf(transaction: Transaction, { id, language }: { id: string; language: string }) {
  const phrasings = await transaction.phrasing.findMany({
    where: { questionId: id },
    orderBy: [{ visitors: 'desc' }, { id: 'asc' }],
    take: phrasingsRead,
  })
  const searches = await transaction.search.findMany({
    where: {
      language,
      questionKey: { in: phrasings.map(({ key }) => key) },
      clickedSlug: { not: null },
    },
    select: { clickedSlug: true, ratedUnhelpful: true, wroteToPerson: true, askedAgain: true },
    take: 500,
  })
  const clicked = new Map<string, { slug: string; visitors: number; satisfied: number }>()
  for (const { clickedSlug: slug, ratedUnhelpful, wroteToPerson, askedAgain } of searches) {
    const article = clicked.get(slug!) ?? { slug: slug!, visitors: 0, satisfied: 0 }
    article.visitors++
    if (!ratedUnhelpful && !wroteToPerson && !askedAgain) article.satisfied++
    clicked.set(slug!, article)
  }
  return {
    language,
    phrasings: phrasings.map(({ wording, visitors, contacts, outcome, shown }) => ({
      ...{ wording, visitors, contacts, outcome },
      shown: Array.isArray(shown) ? shown.filter((slug) => typeof slug === 'string') : [],
    })),
    clicked: [...clicked.values()].sort((a, b) => b.satisfied - a.satisfied || (a.slug < b.slug ? -1 : 1)),
  }
}

type Ignored = { id: string; ignoredVisitors: number | null }

async function returnIfDoubled(transaction: Transaction, { id, ignoredVisitors }: Ignored, now: Date) {
  const visitors = await visitorsOfMonth(transaction, id, now)
  const before = Math.max(ignoredVisitors ?? 0, 1)
  if (visitors < before * returnsAt) return
  await transaction.unansweredQuestion.update({
    where: { id },
    data: { state: 'new', stateAt: now, decidedAt: null },
  })
  await transaction.questionEvent.create({
    data: {
      questionId: id,
      what: 'state',
      state: 'new',
      detail: { code: 'doubled', before, visitors },
      at: now,
    },
  })
}

/** Visitors who asked a question in the last 30 days. */
export async function visitorsOfMonth(transaction: Transaction, id: string, now: Date): Promise<number> {
  const day = dayOf(new Date(now.getTime() - aMonth))
  const { _sum } = await transaction.questionDay.aggregate({
    where: { questionId: id, day: { gt: day } },
    _sum: { visitors: true },
  })
  return _sum.visitors ?? 0
}
