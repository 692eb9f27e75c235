import { type Transaction, database, providerOf } from '@/lib/database'
import { environment } from '@/lib/environment'
import { onePerProcess } from '@/lib/one-per-process'
import { searchReady } from '@/lib/search/live-index'
import { proposeKind } from '../kind/propose-kind'
import { countDays, dayOf } from './days/mutations'
import { knownPhrasings } from './groups'
import { type PhrasingKey, type PhrasingTotals, latestOf, totalsOf, unclickedShare } from './queries'
import { refreshQuestion, removeIfEmpty } from './question/mutations'
import { mergeAskedTogether } from './visits/mutations'
import { askedInOneVisit } from './visits/queries'

/** Few enough that a shopper's search, which waits for the transaction on SQLite, does not notice. */
const atOnce = 40
const mostOfPhrasing = 400
const patient = { maxWait: 20_000, timeout: 60_000 }

const turn = () => onePerProcess('ledger', () => ({ last: Promise.resolve() as Promise<unknown> }))

/** Counts every search that changed since it was counted last. Whoever calls at the same time waits for the same work. */
export async function bringUpToDate(now = new Date()): Promise<void> {
  const ledger = turn()
  const mine = ledger.last.catch(() => {}).then(() => countDue(now))
  ledger.last = mine
  await mine
}

async function countDue(now: Date): Promise<void> {
  const db = await database()
  const due = { countAt: { lte: now } }
  if ((await db.search.findFirst({ where: due, select: { id: true } })) === null) return
  await searchReady()
  let more = true
  while (more) {
    await knownPhrasings().catchUp()
    try {
      more = await db.$transaction((transaction) => countSome(transaction, now), patient)
    } catch (error) {
      // What memory learnt in it did not happen.
      knownPhrasings().forget()
      throw error
    }
  }
}

type Claimed = { id: string; questionKey: string; countedKey: string | null; language: string; at: Date }
const claimed = { id: true, questionKey: true, countedKey: true, language: true, at: true } as const

/** One batch; false when nothing is left, or another instance is at it. */
async function countSome(transaction: Transaction, now: Date): Promise<boolean> {
  if (providerOf(environment().databaseUrl) === 'postgresql') {
    const [lock] = await transaction.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('ledger')) AS "mine"`
    if (!lock?.mine) return false
  }
  const first = await transaction.search.findMany({
    where: { countAt: { lte: now } },
    orderBy: [{ countAt: 'asc' }, { id: 'asc' }],
    ...{ take: atOnce, select: claimed },
  })
  const more = first.length === atOnce
  const due = more ? await inTheSameWords(transaction, first, now) : first
  for (const [{ questionKey, language }, ids] of idsByPhrasing(due))
    // Changed since it was read: it comes again.
    await transaction.search.updateMany({
      where: { id: { in: ids }, questionKey, language, countAt: { lte: now } },
      data: { countAt: null, countedKey: questionKey },
    })
  for (const { key, language, days } of byPhrasing(due))
    await countPhrasing(transaction, { key, language }, days, now)
  return more
}

/** Where much is due, what was asked in the same words goes with it: a phrasing costs the same however often it is. */
async function inTheSameWords(transaction: Transaction, first: Claimed[], now: Date): Promise<Claimed[]> {
  const due: Claimed[] = []
  for (const [{ questionKey, language }] of idsByPhrasing(first)) {
    const where = { questionKey, language, countAt: { lte: now } }
    due.push(...(await transaction.search.findMany({ where, take: mostOfPhrasing, select: claimed })))
  }
  return due
}

function idsByPhrasing(searches: Claimed[]): [Claimed, string[]][] {
  const found = new Map<string, [Claimed, string[]]>()
  for (const search of searches) {
    const name = `${search.language}:${search.questionKey}`
    const [first, ids] = found.get(name) ?? [search, []]
    found.set(name, [first, [...ids, search.id]])
  }
  return [...found.values()]
}

function byPhrasing(claimed: Claimed[]): (PhrasingKey & { days: Set<string> })[] {
  const found = new Map<string, PhrasingKey & { days: Set<string> }>()
  for (const { questionKey, countedKey, language, at } of claimed)
    for (const key of new Set([countedKey ?? questionKey, questionKey])) {
      const name = `${language}:${key}`
      if (!found.has(name)) found.set(name, { key, language, days: new Set() })
      found.get(name)!.days.add(dayOf(at))
    }
  return [...found.values()]
}

async function countPhrasing(
  transaction: Transaction,
  phrasing: PhrasingKey,
  days: Set<string>,
  now: Date,
): Promise<void> {
  const kept = await transaction.phrasing.findUnique({ where: { language_key: phrasing } })
  const totals = await totalsOf(transaction, phrasing, now)
  if (!kept && !(totals && speaksOfAQuestion(totals))) return
  if (!totals) {
    if (kept && !kept.placedById) {
      await transaction.phrasing.delete({ where: { id: kept.id } })
      knownPhrasings().drop(kept.id)
    }
  } else await keep(transaction, phrasing, totals, kept, now)
  const placed = totals ? await placeOf(transaction, phrasing) : kept!
  const merged =
    kept &&
    totals &&
    (await mergeAskedTogether(transaction, { ...phrasing, ...placed, since: firstOf(days) }, now))
  const questionId = merged ?? placed.questionId
  if (await removeIfEmpty(transaction, questionId)) return
  const question = { id: questionId, language: phrasing.language }
  await countDays(transaction, question, now, kept && !merged ? days : undefined)
  await refreshQuestion(transaction, questionId, now, proposeKind)
}

const firstOf = (days: Set<string>) => new Date([...days].sort()[0]!)

const placeOf = (transaction: Transaction, phrasing: PhrasingKey) =>
  transaction.phrasing.findUniqueOrThrow({
    where: { language_key: phrasing },
    select: { wording: true, visitors: true, questionId: true },
  })

/** Those that only opened nothing are kept, so that the question they are put in can be judged by all of them. */
function speaksOfAQuestion({ signals, unclicked, visitors }: PhrasingTotals): boolean {
  return signals > 0 || (unclicked > 0 && unclicked >= visitors * unclickedShare)
}

/** Writes what is known of a phrasing; a new one joins the question of the same need, or begins one. */
async function keep(
  transaction: Transaction,
  phrasing: PhrasingKey,
  { searches, visitors, contacts, firstAt, lastAt }: PhrasingTotals,
  kept: { id: string } | null,
  now: Date,
): Promise<void> {
  const latest = await latestOf(transaction, phrasing)
  const { wording, outcome, shown } = latest ?? { wording: phrasing.key, outcome: 'none', shown: [] }
  const data = { searches, visitors, contacts, firstAt, lastAt }
  if (kept) {
    await transaction.phrasing.update({
      where: { id: kept.id },
      data: latest ? { ...data, wording, outcome, shown } : data,
    })
    return
  }
  const { language } = phrasing
  const questionId =
    knownPhrasings().questionFor({ wording, language }, await askedInOneVisit(transaction, phrasing)) ??
    (await beginQuestion(transaction, language, firstAt, lastAt, now))
  const added = await transaction.phrasing.create({
    data: { ...phrasing, ...data, wording, outcome, shown, questionId },
  })
  knownPhrasings().take(added)
}

async function beginQuestion(
  transaction: Transaction,
  language: string,
  firstAt: Date,
  lastAt: Date,
  stateAt: Date,
): Promise<string> {
  const { id } = await transaction.unansweredQuestion.create({
    data: { language, kind: 'missing', kindReason: { code: 'default' }, stateAt, firstAt, lastAt },
  })
  return id
}
