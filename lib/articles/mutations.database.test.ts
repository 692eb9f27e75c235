import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { rateArticle, recordRead } from './mutations'
import { mostRead } from './queries'

const database = useDatabase()
const [first, second, third] = ['track-your-parcel', 'return-an-item', 'use-a-gift-card'] as const

test('reads at the same moment are all counted', async () => {
  await Promise.all(Array.from({ length: 20 }, () => recordRead(first)))
  expect(await (await database()).articleReads.findMany({ select: { slug: true, count: true } })).toEqual([
    { slug: first, count: 20 },
  ])
})

test('the most read come first, of the last four weeks, and others fill up', async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  for (let read = 0; read < 3; read++) await recordRead(third, daysAgo(read * 9))
  await recordRead(second)
  for (let read = 0; read < 5; read++) await recordRead(first, daysAgo(30))
  await recordRead('gone')
  const slugs = (await mostRead(6)).map(({ slug }) => slug)
  expect(slugs.slice(0, 2)).toEqual([third, second])
  expect(new Set(slugs).size).toBe(6)
})

const rating = { id: 'rating-1', slug: first, helpful: false, visitorKey: 'visitor' }

test('a visitor has one opinion of an article: the last', async () => {
  await rateArticle(rating)
  await rateArticle({ ...rating, reason: 'wrong', comment: 'Old prices.', searchId: 'search-1' })
  await rateArticle({ ...rating, id: 'rating-2', visitorKey: 'other', helpful: true, reason: 'wrong' })
  await rateArticle({ ...rating, slug: second, id: 'rating-3' })
  const rows = await (await database()).articleRating.findMany({ orderBy: { id: 'asc' } })
  expect(rows).toMatchObject([
    { id: 'rating-1', helpful: false, reason: 'wrong', comment: 'Old prices.', searchId: 'search-1' },
    { id: 'rating-2', helpful: true, reason: null },
    { id: 'rating-3', slug: second },
  ])
  await rateArticle({ ...rating, id: 'rating-4', helpful: true })
  expect(await (await database()).articleRating.findUnique({ where: { id: 'rating-1' } })).toMatchObject({
    helpful: true,
    reason: null,
    comment: null,
  })
})

test('double clicks, retries and a retry after midnight are one rating', async () => {
  await Promise.all(Array.from({ length: 8 }, () => rateArticle(rating)))
  await Promise.all(
    Array.from({ length: 8 }, (_, place) =>
      rateArticle({ ...rating, id: `rating-1${place}`, helpful: true }),
    ),
  )
  await rateArticle({ ...rating, visitorKey: 'visitor-tomorrow', reason: 'unclear' })
  expect(await (await database()).articleRating.findMany()).toMatchObject([
    { id: 'rating-1', reason: 'unclear' },
  ])
})

test('an id that stands for another article’s rating takes nothing away from it', async () => {
  await rateArticle(rating)
  await rateArticle({ ...rating, slug: second, visitorKey: 'stranger', helpful: true })
  expect(await (await database()).articleRating.findMany({ where: { slug: first } })).toMatchObject([
    { helpful: false, visitorKey: 'visitor' },
  ])
})
