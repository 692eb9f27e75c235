import type { Transaction } from '@/lib/database'
import { knownPhrasings } from '../groups'
import type { PhrasingKey } from '../queries'
import { askedInOneVisit } from './queries'

/** Of words that so many asked, enough is known without looking at each visit. */
const mostVisitors = 50

/** `since`: of what was asked then and later a part was not looked at yet */
type Asked = PhrasingKey & { wording: string; visitors: number; questionId: string; since: Date }

/**
 * Merges the question of a phrasing with one that visitors asked in one visit with it and that surely is the same need.
 * Nothing that staff had to do with goes: it is the other one that does, else the smaller one, and its address leads to the
 * one that stays. Returns that one if anything was merged.
 */
export async function mergeAskedTogether(
  transaction: Transaction,
  { key, language, wording, visitors, questionId, since }: Asked,
  now: Date,
): Promise<string | undefined> {
  if (visitors > mostVisitors) return undefined
  const others = async (since?: Date) => {
    const inOneVisit = new Map(await askedInOneVisit(transaction, { key, language }, since))
    inOneVisit.delete(questionId)
    return inOneVisit
  }
  if ((await others(since)).size === 0) return undefined
  const inOneVisit = await others()
  const other = knownPhrasings().questionOfVisits({ wording, language }, inOneVisit)
  if (!other) return undefined
  const questions = await both(transaction, [questionId, other])
  questions.sort(
    (a, b) => Number(b.touched) - Number(a.touched) || b.visitors - a.visitors || (a.id < b.id ? -1 : 1),
  )
  const [stays, goes] = questions
  if (!stays || !goes || goes.touched) return undefined
  // What is shown must not vanish in what is ignored, muted or answered already.
  if (goes.visible && !stays.open) return undefined
  await merge(transaction, goes, stays.id, now)
  return stays.id
}

async function merge(
  transaction: Transaction,
  { id, visible }: { id: string; visible: boolean },
  into: string,
  now: Date,
): Promise<void> {
  await transaction.phrasing.updateMany({ where: { questionId: id }, data: { questionId: into } })
  for (const phrasing of await transaction.phrasing.findMany({ where: { questionId: into } }))
    knownPhrasings().take(phrasing)
  await transaction.questionDay.deleteMany({ where: { questionId: id } })
  // Nobody saw it: there is nothing to tell.
  if (!visible) {
    await transaction.unansweredQuestion.delete({ where: { id } })
    return
  }
  await transaction.unansweredQuestion.update({ where: { id }, data: { mergedIntoId: into, visible: false } })
  for (const [questionId, detail] of [
    [id, { into }],
    [into, { from: id }],
  ] as const)
    await transaction.questionEvent.create({ data: { questionId, what: 'merged', detail, at: now } })
}

async function both(transaction: Transaction, ids: string[]) {
  const questions = await transaction.unansweredQuestion.findMany({
    where: { id: { in: ids } },
    include: {
      phrasings: { select: { visitors: true, placedById: true } },
      events: { where: { staffId: { not: null } }, take: 1 },
    },
  })
  return questions.map(({ id, visible, state, mutedAt, phrasings, events }) => ({
    ...{ id, visible, open: (state === 'new' || state === 'taken') && mutedAt === null },
    touched:
      state !== 'new' ||
      mutedAt !== null ||
      events.length > 0 ||
      phrasings.some(({ placedById }) => placedById),
    visitors: phrasings.reduce((sum, { visitors }) => sum + visitors, 0),
  }))
}
