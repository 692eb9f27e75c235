import { getArticle } from '@/lib/articles/queries'
import { database } from '@/lib/database'
import { type FoundPhrasing, findsArticle } from '@/lib/search/asks/finds-article'
import { searchReady } from '@/lib/search/live-index'
import { periodOf } from '@/lib/unanswered/period'
import { summarizeAll } from '@/lib/unanswered/queries'
import { type ListedQuestion, filterParameters } from '@/lib/unanswered/schema'
import { type ArticleFigures, figuresOfArticle } from './article-figures'
import { type ArticleSearches, articleSearches } from './article-searches'
import type { ReportFilter } from './report-address'

const most = 20

export type ReaderSaid = { id: string; at: Date; reason?: string; comment?: string }

export type ArticleReport = {
  title: string
  language: string
  figures: ArticleFigures
  searches: ArticleSearches[]
  total: number
  /** whether each of its asks finds it now */
  asks: FoundPhrasing[]
  /** why it did not help, newest first */
  said: ReaderSaid[]
  /** questions that it is to answer */
  questions: ListedQuestion[]
}

/** What an article answers, for whom, and for whom it does not; undefined where shoppers see none of that slug. */
export async function articleReport(
  slug: string,
  filter: ReportFilter,
  now = new Date(),
): Promise<ArticleReport | undefined> {
  const article = getArticle(slug)
  if (!article) return undefined
  await searchReady()
  const { title, language, asks } = article
  const { rows: searches, total } = await articleSearches(slug, filter, now)
  const { unansweredQuestion } = await database()
  const questions = await unansweredQuestion.findMany({
    where: { articleSlug: slug, visible: true, mergedIntoId: null, mutedAt: null },
    orderBy: [{ lastAt: 'desc' }, { id: 'asc' }],
    ...{ select: { id: true }, take: most },
  })
  const { period, from, to } = filter
  return {
    ...{ title, language, searches, total },
    figures: await figuresOfArticle(slug, filter, now),
    asks: findsArticle(asks, slug, language),
    said: await saidOf(slug, filter, now),
    questions: await summarizeAll(
      questions.map(({ id }) => id),
      { ...filterParameters.parse({}), period, from, to },
      now,
    ),
  }
}

async function saidOf(slug: string, filter: ReportFilter, now: Date): Promise<ReaderSaid[]> {
  const { articleRating } = await database()
  const { from, to } = periodOf(filter, now)
  const rows = await articleRating.findMany({
    where: {
      ...{ slug, helpful: false, at: { gte: from, lt: to } },
      OR: [{ reason: { not: null } }, { comment: { not: null } }],
    },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(({ id, at, reason, comment }) => ({
    ...{ id, at, reason: reason ?? undefined, comment: comment ?? undefined },
  }))
}
