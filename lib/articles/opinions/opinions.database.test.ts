import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { bounds, forgetOpinions } from './mutations'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)
const network = () => randomBytes(8).toString('hex')

async function rated(slug: string, at: Date, times = 1, of = network) {
  await (
    await database()
  ).articleRating.createMany({
    data: Array.from({ length: times }, () => ({
      ...{ id: randomUUID(), slug, at, helpful: false },
      visitorKey: of() + network(),
    })),
  })
}
const slugs = async () => {
  const rows = await (
    await database()
  ).articleRating.groupBy({ by: ['slug'], _count: true, orderBy: { slug: 'asc' } })
  return rows.map(({ slug, _count }) => [slug, _count])
}

test('opinions and reads are forgotten after two years', async () => {
  await rated('old', daysAgo(731))
  await rated('young', daysAgo(729))
  const { articleReads } = await database()
  const days = ['2024-11-21', '2024-11-22', '2026-11-22']
  await articleReads.createMany({ data: days.map((day) => ({ slug: 'a', day, count: 1 })) })
  await forgetOpinions(now)
  expect(await slugs()).toEqual([['young', 1]])
  expect((await articleReads.findMany({ orderBy: { day: 'asc' } })).map(({ day }) => day)).toEqual(
    days.slice(1),
  )
})

test('a flood from one network makes room for itself and leaves what others said', async () => {
  const flooding = network()
  await rated('real', daysAgo(30), 60)
  await rated('flooded', daysAgo(1), 80, () => flooding)
  await forgetOpinions(now, { ...bounds, mostRatings: 100 })
  expect(await slugs()).toEqual([
    ['flooded', 40],
    ['real', 60],
  ])
  await rated('newer', daysAgo(0), 50)
  await forgetOpinions(now, { ...bounds, mostRatings: 100 })
  expect(await slugs()).toEqual([
    ['flooded', 25],
    ['newer', 50],
    ['real', 25],
  ])
})
