import { database } from '@/lib/database'
import { type Period, periodBefore } from '../period'
import { mayBeRead, questionName } from '../question-name'
import type { Kind, KindReason, ListedQuestion, Size, State } from '../schema'
import { trendOf } from '../trend'

/** A question as the list counts it. */
export type CountedQuestion = { id: string; total: number | bigint } & Record<keyof Size, number | bigint>

/** What a list shows of each question beside what it is sorted by, in the order given. */
export async function describe(found: CountedQuestion[], period: Period): Promise<ListedQuestion[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const { unansweredQuestion, phrasing } = await database()
  const questions = await unansweredQuestion.findMany({
    where: { id: { in: ids } },
    include: { owner: { select: { name: true } } },
  })
  const put = await phrasing.findMany({
    where: { questionId: { in: ids } },
    select: { questionId: true, wording: true, visitors: true, contacts: true },
    orderBy: { id: 'asc' },
  })
  const phrasingsOf = group(put)
  const { daysOf, reachesBack } = await daysIn(ids, period)
  const byId = new Map(questions.map((question) => [question.id, question]))
  return found.flatMap(({ id, total: _, ...size }) => {
    const question = byId.get(id)
    if (!question) return []
    const phrasings = phrasingsOf.get(id) ?? []
    const days = daysOf.get(id) ?? []
    const start = period.from.toISOString().slice(0, 10)
    const { name, language, kind, kindReason, state, owner, dueOn, articleSlug } = question
    return {
      ...(Object.fromEntries(Object.entries(size).map(([field, value]) => [field, Number(value)])) as Size),
      ...{ id, language, stateAt: question.stateAt, firstAt: question.firstAt, lastAt: question.lastAt },
      ...{ name: questionName(name, phrasings), kind: kind as Kind, kindReason: kindReason as KindReason },
      ...{ state: state as State, owner: owner?.name, dueOn: dueOn ?? undefined },
      articleSlug: articleSlug ?? undefined,
      phrasings: phrasings.length,
      wordings: phrasings
        .filter(mayBeRead)
        .toSorted((a, b) => b.visitors - a.visitors)
        .map(({ wording }) => wording),
      trend: trendOf(period, days),
      before: reachesBack
        ? days.filter(({ day }) => day < start).reduce((total, { count }) => total + count, 0)
        : undefined,
    }
  })
}

function group<Row extends { questionId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.questionId, [...(groups.get(row.questionId) ?? []), row])
  return groups
}

/** What was asked on each day of the period and the one before, and whether the ledger is as old as that. */
async function daysIn(ids: string[], period: Period) {
  const { questionDay } = await database()
  const [from, to] = [periodBefore(period).from, period.to].map((moment) => moment.toISOString().slice(0, 10))
  const rows = await questionDay.findMany({
    where: { questionId: { in: ids }, day: { gte: from, lt: to } },
    select: { questionId: true, day: true, asked: true },
  })
  const older = await questionDay.findFirst({ where: { day: { lt: from } }, select: { day: true } })
  const days = rows.map(({ questionId, day, asked }) => ({ questionId, day, count: asked }))
  return { daysOf: group(days), reachesBack: older !== null }
}
