import { listArticles } from '@/lib/articles/queries'
import { database } from '@/lib/database'
import { fold } from '@/lib/search/core/normalize'
import { count, didNotHelp } from '@/lib/unanswered/conditions/queries'
import { type Period, periodOf } from '@/lib/unanswered/period'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { ReportFilter } from './report-address'

export type ArticleFigures = {
  reads: number
  helpful: number
  unhelpful: number
  /** searches from which it was opened */
  opened: number
  /** of those: rated unhelpful, asked again, or wrote to a person */
  unsatisfied: number
}
export type ListedArticle = ArticleFigures & { slug: string; title: string; language: string }

const nothing: ArticleFigures = { reads: 0, helpful: 0, unhelpful: 0, opened: 0, unsatisfied: 0 }

export const articlesPerSheet = 25

/** The articles that shoppers see, those that left most of them unsatisfied first. */
export async function listArticleFigures(
  filter: ReportFilter,
  now = new Date(),
): Promise<{ articles: ListedArticle[]; total: number }> {
  const figures = await figuresIn(periodOf(filter, now))
  const words = fold(filter.text ?? '')
  const found = listArticles()
    .filter(({ title, slug }) => fold(title).includes(words) || slug.includes(words))
    .map(({ slug, title, language }) => ({ slug, title, language, ...(figures.get(slug) ?? nothing) }))
  found.sort((a, b) => b.unsatisfied - a.unsatisfied || b.reads - a.reads || (a.slug < b.slug ? -1 : 1))
  const first = (filter.sheet - 1) * articlesPerSheet
  return { articles: found.slice(first, first + articlesPerSheet), total: found.length }
}

/** What was counted of one article. */
export async function figuresOfArticle(
  slug: string,
  filter: ReportFilter,
  now = new Date(),
): Promise<ArticleFigures> {
  return (await figuresIn(periodOf(filter, now), slug)).get(slug) ?? nothing
}

type Counted = Partial<ArticleFigures> & { slug: string }

async function figuresIn({ from, to }: Period, slug?: string): Promise<Map<string, ArticleFigures>> {
  const db = await database()
  const [first, end] = [from, to].map((moment) => moment.toISOString().slice(0, 10))
  const reads = await db.articleReads.groupBy({
    by: ['slug'],
    where: { slug, day: { gte: first, lt: end } },
    _sum: { count: true },
  })
  const ratings = await db.articleRating.groupBy({
    by: ['slug', 'helpful'],
    where: { slug, at: { gte: from, lt: to } },
    _count: true,
  })
  const which = slug ? Prisma.sql`"clickedSlug" = ${slug}` : Prisma.sql`"clickedSlug" IS NOT NULL`
  const opened = await db.$queryRaw<({ slug: string } & Record<'opened' | 'unsatisfied', number | bigint>)[]>`
    SELECT "clickedSlug" AS "slug", count(*) AS "opened", ${count(didNotHelp)} AS "unsatisfied"
    FROM "Search" WHERE ${which} AND "at" >= ${from} AND "at" < ${to} GROUP BY "clickedSlug"`
  return together([
    ...reads.map(({ slug, _sum }) => ({ slug, reads: _sum.count ?? 0 })),
    ...ratings.map(({ slug, helpful, _count }) => ({ slug, [helpful ? 'helpful' : 'unhelpful']: _count })),
    ...opened.map((row) => ({
      slug: row.slug,
      opened: Number(row.opened),
      unsatisfied: Number(row.unsatisfied),
    })),
  ])
}

function together(counted: Counted[]): Map<string, ArticleFigures> {
  const figures = new Map<string, ArticleFigures>()
  for (const { slug, ...some } of counted) figures.set(slug, { ...nothing, ...figures.get(slug), ...some })
  return figures
}
