import { getArticle } from '@/lib/articles/queries'
import { database } from '@/lib/database'
import { searchReady } from '@/lib/search/live-index'
import { store } from '@/lib/store'
import { askingsSince } from '../askings/queries'
import type { State } from '../../schema'
import { type Verdict, verdictOn } from '../verdict'
import { type WordsFound, wordsFound } from '../words-found'

const day = 24 * 60 * 60_000

export type ProofNow = {
  slug: string
  state: State
  /** when and why it came to that state */
  recorded?: { at: Date; detail: Record<string, unknown> }
  /** which of the shoppers' words find the article now; undefined while it is not served */
  words?: WordsFound
  /** what those who asked since did, while it is on trial */
  verdict?: Verdict
  since?: Date
  /** days and askings until the window is over */
  daysLeft: number
  askingsLeft: number
}

/** How the proof of a question stands; undefined while no article is to answer it. */
export async function proofNow(id: string, now = new Date()): Promise<ProofNow | undefined> {
  const db = await database()
  const question = await db.unansweredQuestion.findUnique({
    where: { id },
    include: {
      phrasings: { orderBy: [{ visitors: 'desc' }, { id: 'asc' }], take: 30 },
      events: { where: { what: 'state' }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  const slug = question?.articleSlug
  if (!question || !slug) return undefined
  await searchReady()
  const article = getArticle(slug)
  const { proofDays, proofAskings } = store().unanswered
  const since = question.state === 'proving' ? question.stateAt : undefined
  const [last] = question.events
  const askings = since && (await askingsSince(db, question, since))
  const passed = since ? (now.getTime() - since.getTime()) / day : 0
  const over = passed >= proofDays || (askings?.asked ?? 0) >= proofAskings
  return {
    ...{ slug, since, state: question.state as State },
    recorded: last && { at: last.at, detail: (last.detail ?? {}) as Record<string, unknown> },
    words: article && wordsFound(question.phrasings, slug, question.language),
    verdict: askings && verdictOn(askings, over),
    daysLeft: Math.max(0, Math.ceil(proofDays - passed)),
    askingsLeft: Math.max(0, proofAskings - (askings?.asked ?? 0)),
  }
}
