import { getArticle } from '@/lib/articles/queries'
import { database } from '@/lib/database'
import { listUnanswered, summarizeAll } from '../../queries'
import { type ListedQuestion, type State, filterParameters } from '../../schema'

const week = 7 * 24 * 60 * 60_000
/** Fewer opinions of an article are a chance. */
const fewestRatings = 5
/** So many questions are named in a line. */
const mostNamed = 3

/** Questions that came into a state, those named that did last. */
export type Moved = { count: number; named: ListedQuestion[] }

export type Digest = {
  /** questions that began in the week, and the one that costs most */
  fresh: { count: number; first?: ListedQuestion }
  proved: Moved
  /** failed or regressed */
  lost: Moved
  /** since when the question that waits longest for a decision waits */
  longest?: { since: Date; question: ListedQuestion }
  /** the article whose readers were least content */
  worst?: { slug: string; title: string; unhelpful: number; ratings: number }
}

/** The five lines of the week before `now`. */
export async function digestOf(now: Date): Promise<Digest> {
  const since = new Date(now.getTime() - week)
  const { questions } = await listUnanswered(filterParameters.parse({ period: '90' }), now, 500)
  const fresh = questions.filter(({ firstAt }) => firstAt >= since)
  const waiting = questions.filter(({ state }) => state === 'new')
  const oldest = waiting.reduce<ListedQuestion | undefined>(
    (older, question) => (!older || question.firstAt < older.firstAt ? question : older),
    undefined,
  )
  return {
    fresh: { count: fresh.length, first: fresh[0] },
    proved: await movedTo(['proved'], since, now),
    lost: await movedTo(['failed', 'regressed'], since, now),
    longest: oldest && { since: oldest.firstAt, question: oldest },
    worst: await worstArticle(since, now),
  }
}

async function movedTo(states: State[], since: Date, now: Date): Promise<Moved> {
  const { questionEvent } = await database()
  const moved = await questionEvent.findMany({
    where: { what: 'state', state: { in: states }, at: { gte: since, lt: now } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { questionId: true },
    distinct: ['questionId'],
  })
  const latest = moved.slice(0, mostNamed).map(({ questionId }) => questionId)
  const questions = await summarizeAll(latest, filterParameters.parse({}), now)
  const named = latest.flatMap((id) => questions.find((question) => question.id === id) ?? [])
  return { count: moved.length, named }
}

async function worstArticle(since: Date, now: Date): Promise<Digest['worst']> {
  const { articleRating } = await database()
  const counts = await articleRating.groupBy({
    by: ['slug', 'helpful'],
    where: { at: { gte: since, lt: now } },
    _count: true,
  })
  const articles = new Map<string, { unhelpful: number; ratings: number }>()
  for (const { slug, helpful, _count } of counts) {
    const article = articles.get(slug) ?? { unhelpful: 0, ratings: 0 }
    article.ratings += _count
    if (!helpful) article.unhelpful += _count
    articles.set(slug, article)
  }
  const [worst] = [...articles]
    .filter(([, { ratings, unhelpful }]) => ratings >= fewestRatings && unhelpful > 0)
    .sort(
      ([a, one], [b, other]) =>
        other.unhelpful / other.ratings - one.unhelpful / one.ratings ||
        other.unhelpful - one.unhelpful ||
        (a < b ? -1 : 1),
    )
  return worst && { slug: worst[0], title: getArticle(worst[0])?.title ?? worst[0], ...worst[1] }
}
