import { setTimeout as sleep } from 'node:timers/promises'
import { type Transaction, database, isDuplicate, providerOf } from '@/lib/database'
import { environment } from '@/lib/environment'
import { redact, redactPath } from '@/lib/redact'
import { store } from '@/lib/store'
import { hasRoomFor } from './log/caps'
import { leftForMore } from './log/left-for-more'
import { opensNothingAfter } from './log/opens-nothing-after'
import { hasWords, isStillTyping, normalizedQuery } from './log/same-intent'
import { ownSearch } from './own/queries'
import { questionKey } from './queries'
import type { SearchAnswer } from './schema'

const typingWindow = 30_000
/** Reload, back and "once more" are the same intent. */
const repeatWindow = 30 * 60_000
const mostShown = 10

export type SearchToLog = {
  id: string
  /** as typed */
  query: string
  language: string
  /** path the search began on */
  page?: string
  answer: Pick<SearchAnswer, 'outcome' | 'confidence' | 'results'>
  visitorKey: string
  at?: Date
}

/** What a visitor does one after the other, whatever arrives at the same time and wherever it is handled. */
async function oneAtATime<T>(visitorKey: string, task: (transaction: Transaction) => Promise<T>): Promise<T> {
  const db = await database()
  const locks = providerOf(environment().databaseUrl) === 'postgresql'
  return db.$transaction(
    async (transaction) => {
      // SQLite's transactions follow each other anyway.
      if (locks)
        await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${visitorKey}, 0))`
      return task(transaction)
    },
    { maxWait: 10_000, timeout: 10_000 },
  )
}

/**
 * Keeps a search, redacted, once per intent: what continues or repeats the visitor's last query takes its row, and the
 * same id is the same row. Nothing is kept of a query without a word, or beyond what one visitor or network may fill.
 */
export async function logSearch(search: SearchToLog): Promise<void> {
  const { id, language, answer, visitorKey, at = new Date() } = search
  const page = search.page && redactPath(search.page, store())
  const query = redact(search.query, store()).replace(/\s+/g, ' ').trim()
  const normalized = normalizedQuery(query)
  const isQuestion = hasWords(normalized)
  const asked = {
    query,
    normalized,
    questionKey: questionKey(query, language) || normalized,
    language,
    outcome: answer.outcome,
    confidence: answer.confidence,
    countAt: answer.outcome === 'answered' ? new Date(at.getTime() + opensNothingAfter) : at,
    shown: [...new Set(answer.results.map(({ slug }) => slug))].slice(0, mostShown),
  }
  try {
    await oneAtATime(visitorKey, async ({ search: rows }) => {
      const { kept, typed, recent } = await rowsOfIntent(rows, { id, visitorKey, language, normalized, at })
      if (!isQuestion) {
        if (typed) await rows.update({ where: { id: typed.id }, data: { at } })
        return
      }
      const left = kept ? undefined : leftForMore(recent, { language, questionKey: asked.questionKey, at })
      if (left) await rows.update({ where: { id: left.id }, data: { askedAgain: true, countAt: at } })
      if (kept && typed) {
        await rows.delete({ where: { id: typed.id } })
        const { countedKey } = typed
        if (countedKey) await rows.update({ where: { id: kept.id }, data: { countedKey, countAt: at } })
      } else if (typed)
        await rows.update({ where: { id: typed.id }, data: { ...asked, at, page: typed.page ?? page } })
      else if (!kept && (await hasRoomFor(rows, { visitorKey, at, ...asked }))) {
        await rows.create({ data: { id, at, page, visitorKey, ...asked } })
      }
    })
  } catch (error) {
    // Another visitor's id: theirs stays.
    if (!isDuplicate(error)) throw error
  }
}

type Asked = { id: string; visitorKey: string; language: string; normalized: string; at: Date }

/** `kept`: the row that holds this very query already. `typed`: the row of what the visitor typed on the way to it. */
async function rowsOfIntent(
  rows: Transaction['search'],
  { id, visitorKey, language, normalized, at }: Asked,
) {
  const recent = await rows.findMany({
    where: { visitorKey, OR: [{ id }, { at: { gte: new Date(at.getTime() - repeatWindow) } }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const kept = recent.find((row) => row.normalized === normalized && row.language === language)
  const last = recent.find((row) => row.language === language)
  const continues =
    last && at.getTime() - last.at.getTime() <= typingWindow && isStillTyping(last.normalized, normalized)
  const typed = recent.find((row) => row.id === id) ?? (continues ? last : undefined)
  const isClosed = typed && (typed.clickedSlug || typed.wroteToPerson || typed.ratedUnhelpful)
  if (isClosed && typed.id === id) return { kept: typed, recent }
  return { kept, typed: isClosed || typed?.id === kept?.id ? undefined : typed, recent }
}

export type Click = { searchId: string; slug: string; rank: number; visitorKey: string; at?: Date }

/**
 * Joins the article a shopper opened, and at which place it stood (from 1), to their own search. A browser tells of
 * both at once when the page goes away, so the search may arrive a moment later.
 */
export async function logClick(click: Click): Promise<void> {
  for (const pause of [0, 300, 900]) {
    if (pause) await sleep(pause)
    if (await joinClick(click)) return
  }
}

async function joinClick({ searchId, slug, rank, visitorKey, at = new Date() }: Click): Promise<boolean> {
  return oneAtATime(visitorKey, async (transaction) => {
    const search = await ownSearch(transaction, searchId, visitorKey, at, slug)
    if (!search) return false
    const data = { clickedSlug: slug, clickedRank: rank, clickedAt: at, countAt: at }
    await transaction.search.update({ where: { id: search.id }, data })
    return true
  })
}

async function mark(
  searchId: string,
  visitorKey: string,
  data: { wroteToPerson?: true; ratedHelpful?: boolean; ratedUnhelpful?: boolean },
) {
  const now = new Date()
  await oneAtATime(visitorKey, async (transaction) => {
    const search = await ownSearch(transaction, searchId, visitorKey, now)
    if (search) await transaction.search.update({ where: { id: search.id }, data: { ...data, countAt: now } })
  })
}

/**
 * The search did not help: the shopper wrote to a person after it. Only the visitor's own searches are marked. It has a
 * transaction of its own: call it after yours.
 */
export async function markWroteToPerson(searchId: string, visitorKey: string): Promise<void> {
  await mark(searchId, visitorKey, { wroteToPerson: true })
}

/** What the shopper said of the article the search led to. Only the visitor's own searches are marked. */
export async function markRated(searchId: string, visitorKey: string, helpful: boolean): Promise<void> {
  await mark(searchId, visitorKey, { ratedHelpful: helpful, ratedUnhelpful: !helpful })
}
