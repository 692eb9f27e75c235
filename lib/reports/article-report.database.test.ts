import { expect, test } from 'vitest'
import { rateArticle, recordRead } from '@/lib/articles/mutations'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { listArticleFigures } from './article-figures'
import { articleReport } from './article-report'
import { readReport } from './report-address'

useDatabase()
const now = new Date('2026-11-25T10:00:00Z')
const at = new Date('2026-11-24T10:00:00Z')
const slug = 'return-an-item'
const third = { at, outcome: 'answered', shown: ['gift-cards', 'student-discount', slug, 'ways-to-pay'] }
const fourth = { at, outcome: 'weak', shown: ['gift-cards', 'student-discount', 'ways-to-pay', slug] }
const opened = { ...third, clickedSlug: slug, clickedRank: 3 }

async function searches(list: string) {
  const report = await articleReport(slug, readReport({ period: '7', list }), now)
  return report!.searches.map(({ query, shown, opened, unsatisfied }) => [query, shown, opened, unsatisfied])
}

test('an article shows the searches that reach it, open it, and leave it unsatisfied', async () => {
  await asked('send it back', third, 2)
  await asked('send it back', { ...opened, ratedUnhelpful: true })
  await asked('jacket too small', opened, 3)
  await asked('jacket too small', { ...opened, wroteToPerson: true })
  await asked('student price', fourth, 4)
  await asked('student price', { ...fourth, clickedSlug: slug, clickedRank: 4 })
  expect(await searches('shown')).toEqual([
    ['jacket too small', 4, 4, 1],
    ['send it back', 3, 1, 1],
  ])
  expect(await searches('opened')).toEqual([
    ['jacket too small', 4, 4, 1],
    ['student price', 0, 1, 0],
    ['send it back', 3, 1, 1],
  ])
  expect(await searches('unsatisfied')).toEqual([
    ['jacket too small', 4, 4, 1],
    ['send it back', 3, 1, 1],
  ])
})

test('words of single visitors are counted in one line, and not shown', async () => {
  await asked('my name is hanna', opened)
  await asked('send it back', third, 2)
  await asked('peter wants another size', { ...opened, askedAgain: true })
  expect(await searches('shown')).toEqual([
    ['send it back', 2, 0, 0],
    [undefined, 2, 2, 1],
  ])
  const report = await articleReport(slug, readReport({ period: '7' }), now)
  expect(report).toMatchObject({ total: 3, searches: [{ words: 1 }, { words: 2 }] })
})

test('an article says whether its asks find it, what readers missed and how often it was read', async () => {
  await recordRead(slug, at)
  const rating = { slug, helpful: false, reason: 'unclear' as const, comment: 'Which label?' }
  await rateArticle({ ...rating, id: 'rating-1', visitorKey: 'a' })
  await rateArticle({ slug, helpful: true, id: 'rating-2', visitorKey: 'b' })
  const report = await articleReport(slug, readReport({ period: '30' }), new Date())
  expect(report!.asks.length).toBeGreaterThan(0)
  expect(report!.asks.every(({ found }) => found)).toBe(true)
  expect(report!.said).toMatchObject([{ reason: 'unclear', comment: 'Which label?' }])
  expect(report!.figures).toMatchObject({ helpful: 1, unhelpful: 1 })
  expect(await articleReport('no-such-article', readReport({}), now)).toBeUndefined()
})

test('articles that leave most shoppers unsatisfied stand first', async () => {
  await recordRead('gift-wrapping', at)
  await asked('send it back', { ...opened, askedAgain: true }, 2)
  const { articles, total } = await listArticleFigures(readReport({ period: '7' }), now)
  expect(articles[0]).toMatchObject({ slug, opened: 2, unsatisfied: 2, reads: 0 })
  expect(articles[1]).toMatchObject({ slug: 'gift-wrapping', reads: 1, opened: 0 })
  expect(total).toBeGreaterThan(articles.length)
  const named = await listArticleFigures(readReport({ text: 'return an' }), now)
  expect(named.articles.map((article) => article.slug)).toContain(slug)
  expect(named.total).toBeLessThan(total)
})
