import { setImmediate } from 'node:timers/promises'
import { getArticle } from '@/lib/articles/queries'
import { type Database, type Transaction, database } from '@/lib/database'
import { searchReady } from '@/lib/search/live-index'
import { store } from '@/lib/store'
import { bringUpToDate } from '../../ledger/mutations'
import { sendReceipt } from '../../receipt/mutations'
import { changeState } from '../../road/mutations'
import type { State } from '../../schema'
import { askingsSince } from '../askings/queries'
import { contactsCameBack, verdictOn } from '../verdict'
import { answeredMeanwhile } from '../meanwhile/queries'
import { type WordsFound, isAnswered, wordsFound } from '../words-found'

const day = 24 * 60 * 60_000
const watched = ['new', 'taken', 'drafted', 'published', 'proving', 'proved', 'regressed'] as const
/** Contacts of the last weeks tell whether what was proved still holds. */
const regressionDays = 14
const phrasingsTried = 30

type Watched = NonNullable<Awaited<ReturnType<typeof readOne>>>

const readOne = (db: Database, id: string) =>
  db.unansweredQuestion.findUnique({
    where: { id },
    include: {
      phrasings: { orderBy: [{ visitors: 'desc' }, { id: 'asc' }], take: phrasingsTried },
      events: { where: { what: 'state' }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 20 },
    },
  })

/**
 * Moves every question along that moves by itself: published when its article is served, proving when its words find it,
 * then proved or failed by what shoppers did, regressed when that holds no longer.
 */
export async function watchProofs(now = new Date()): Promise<void> {
  await bringUpToDate(now)
  await searchReady()
  const db = await database()
  const questions = await db.unansweredQuestion.findMany({
    where: { state: { in: [...watched] }, visible: true, mergedIntoId: null, mutedAt: null },
    select: { id: true },
    orderBy: { lastAt: 'desc' },
  })
  for (const { id } of questions) {
    // Pages get their turn between two questions.
    await setImmediate()
    const question = await readOne(db, id)
    if (question) await watchOne(db, question, now)
  }
}

async function watchOne(db: Database, question: Watched, now: Date): Promise<void> {
  const { phrasings, language } = question
  const slug = await articleOf(db, question)
  if (!slug) return
  const served = getArticle(slug) !== undefined
  const words = served ? wordsFound(phrasings, slug, language) : undefined
  const found = words !== undefined && isAnswered(words)
  await db.$transaction((transaction) =>
    moveOn(transaction, { ...question, articleSlug: slug }, { served, found, words }, now),
  )
}

/** The article that is to answer it, or does: an editor may have written it without saying so, or under another name. */
async function articleOf(db: Database, question: Watched): Promise<string | undefined> {
  const { id, language, phrasings, firstAt, state, events, articleSlug } = question
  const isOpen = state === 'new' || state === 'taken'
  const decided = !isOpen || isDrafted(question)
  const named = decided ? (articleSlug ?? undefined) : undefined
  if (!isOpen && state !== 'drafted') return named
  if (named && getArticle(named)) return named
  const since = decided ? undefined : events[0]?.at
  return (await answeredMeanwhile(db, { id, language, phrasings, firstAt, decided, since })) ?? named
}

/** Since it was last opened again, if ever. */
function isDrafted({ events }: Watched): boolean {
  const opened = events.findIndex(({ state }) => state === 'new')
  return events.slice(0, opened < 0 ? undefined : opened).some(({ state }) => state === 'drafted')
}

type Served = { served: boolean; found: boolean; words?: WordsFound }

async function moveOn(
  transaction: Transaction,
  question: Watched,
  { served, found, words }: Served,
  now: Date,
) {
  const { id, articleSlug: slug } = question
  const from = [question.state as State]
  const step = (state: State, detail: object) =>
    changeState(
      transaction,
      id,
      { state, staffId: null, detail: { ...named(question), ...detail }, also: { articleSlug: slug }, now },
      from,
    )
  const counts = counted(words)
  switch (question.state) {
    case 'proving':
      if (!served) return void (await step('drafted', { code: 'gone' }))
      if (!found) return void (await step('published', { code: lostBy(words!), ...counts }))
      return judge(transaction, question, words!, now)
    case 'proved':
      return lookBack(transaction, question, { served, found, words }, now)
    case 'regressed':
      // By contacts: only new words or another text, which staff say, can mend that.
      if (found && lastCode(question) !== 'contacts') await step('proving', { ...counts })
      return
    case 'published':
      if (found) await step('proving', { ...counts })
      else if (!served) await step('drafted', { code: 'gone' })
      return
    default:
      if (found) await step('proving', { ...counts })
      else if (served && writesArticle(question)) await step('published', { ...counts })
  }
}

/** Words and synonyms are added to what is served anyway: whether they are published, only searches tell. */
function writesArticle({ state, events }: Watched): boolean {
  const how = events.map(({ detail }) => (detail as { how?: string } | null)?.how).find(Boolean)
  return state === 'drafted' && how !== 'words' && how !== 'synonym'
}

const counted = (words?: WordsFound) => words && { found: words.found, all: words.all }

const lostBy = ({ hollow }: WordsFound) => (hollow ? 'text' : 'words')

/** The article, called as it is now or, gone, as it was: an entry must not rename itself when the article is renamed. */
function named({ articleSlug: slug, events }: Watched) {
  const details = events.map(({ detail }) => detail as { slug?: string; title?: string } | null)
  const title = getArticle(slug!)?.title ?? details.find((each) => each?.slug === slug && each?.title)?.title
  return { slug, ...(title && { title }) }
}

const lastCode = ({ events }: Watched) => (events[0]?.detail as { code?: string } | null)?.code

/** Proved or failed, once the window is over and the figures bear it out. */
async function judge(transaction: Transaction, question: Watched, words: WordsFound, now: Date) {
  const askings = await askingsSince(transaction, question, question.stateAt)
  const { proofDays, proofAskings } = store().unanswered
  const over = askings.asked >= proofAskings || now.getTime() - question.stateAt.getTime() >= proofDays * day
  const { outcome, solved, contacted } = verdictOn(askings, over)
  if (outcome === 'not-enough') return
  const detail = { ...named(question), ...askings, solvedShare: solved, contactedShare: contacted }
  const moved = await changeState(transaction, question.id, { state: outcome, staffId: null, detail, now }, [
    'proving',
  ])
  if (moved) await sendReceipt(transaction, question, { outcome, askings, words })
}

/** What was proved stays watched: the words must still find the article, and people must not ask a person again. */
async function lookBack(
  transaction: Transaction,
  question: Watched,
  { found, served, words }: Served,
  now: Date,
) {
  const since = new Date(Math.max(question.stateAt.getTime(), now.getTime() - regressionDays * day))
  const askings = await askingsSince(transaction, question, since)
  const code = !served ? 'gone' : !found ? lostBy(words!) : contactsCameBack(askings) ? 'contacts' : undefined
  if (!code) return
  const detail = { ...named(question), code, ...askings, ...counted(words) }
  const moved = await changeState(
    transaction,
    question.id,
    { state: 'regressed', staffId: null, detail, now },
    ['proved'],
  )
  const { title = question.articleSlug! } = named(question)
  if (moved) await sendReceipt(transaction, question, { outcome: 'regressed', code, title, askings, words })
}
