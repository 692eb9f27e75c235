import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { bounds, rollUp } from './mutations'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)

type Row = { questionKey: string; at?: Date; visitorKey?: string; outcome?: string; wroteToPerson?: boolean }

async function seed(rows: Row[]) {
  const data = rows.map(({ at = now, ...row }) => ({
    ...{ id: randomUUID(), visitorKey: randomBytes(16).toString('hex'), at, query: row.questionKey },
    ...{ normalized: row.questionKey, language: 'en', outcome: 'none', confidence: 0, shown: [], ...row },
  }))
  const db = await database()
  for (let from = 0; from < data.length; from += 1000) {
    await db.search.createMany({ data: data.slice(from, from + 1000) })
  }
}

test('searches older than 90 days stay as daily totals', async () => {
  const old = daysAgo(95)
  await seed([
    { questionKey: 'tent', at: old, visitorKey: 'a' },
    { questionKey: 'tent', at: old, visitorKey: 'a', wroteToPerson: true },
    { questionKey: 'tent', at: old, visitorKey: 'b' },
    { questionKey: 'boot', at: old, outcome: 'answered', wroteToPerson: true },
    { questionKey: 'boot', at: old, outcome: 'answered' },
    { questionKey: 'tent', at: daysAgo(89) },
  ])
  await rollUp(now)
  await rollUp(now)
  const db = await database()
  expect(await db.search.count()).toBe(1)
  const day = old.toISOString().slice(0, 10)
  expect(await db.searchDay.findMany({ orderBy: [{ questionKey: 'asc' }, { outcome: 'asc' }] })).toEqual([
    {
      day,
      questionKey: 'boot',
      language: 'en',
      outcome: 'answered',
      query: 'boot',
      count: 1,
      visitors: 1,
      contacts: 0,
    },
    {
      day,
      questionKey: 'boot',
      language: 'en',
      outcome: 'unhelpful',
      query: 'boot',
      count: 1,
      visitors: 1,
      contacts: 1,
    },
    {
      day,
      questionKey: 'tent',
      language: 'en',
      outcome: 'none',
      query: 'tent',
      count: 3,
      visitors: 2,
      contacts: 1,
    },
  ])
})

test('several instances that roll up at once count each search once', async () => {
  await seed(Array.from({ length: 300 }, (_, at) => ({ questionKey: `q${at % 7}`, at: daysAgo(100) })))
  await Promise.all([1, 2, 3, 4].map(() => rollUp(now, { ...bounds, batch: 20 })))
  const db = await database()
  expect(await db.searchDay.aggregate({ _sum: { count: true } })).toEqual({ _sum: { count: 300 } })
})

test('a flood of junk makes room for itself and leaves what several people asked', async () => {
  const real = Array.from({ length: 20 }, (_, question) =>
    [1, 2, 3].map(() => ({ questionKey: `real ${question}`, at: daysAgo(3) })),
  ).flat()
  await seed(real)
  const attacker = randomBytes(16).toString('hex')
  await seed(
    Array.from({ length: 2500 }, (_, at) => ({
      questionKey: randomBytes(8).toString('hex'),
      ...(at % 2 ? { visitorKey: attacker } : {}),
    })),
  )
  await rollUp(now, { ...bounds, mostSearches: 500, mostTotalsPerDay: 50 })
  const db = await database()
  expect(await db.search.count()).toBeLessThanOrEqual(500)
  expect(await db.search.count({ where: { questionKey: { startsWith: 'real ' } } })).toBe(60)
  expect(await db.searchDay.count()).toBeLessThanOrEqual(51)
  const rolled = await db.searchDay.aggregate({ _sum: { count: true } })
  expect((rolled._sum.count ?? 0) + (await db.search.count())).toBe(2560)
}, 30_000)

test('a flood that invents browsers makes room for itself too, and counts as two visitors of its network', async () => {
  const network = randomBytes(8).toString('hex')
  const browser = () => network + randomBytes(8).toString('hex')
  await seed(Array.from({ length: 30 }, () => ({ questionKey: 'real', at: daysAgo(3) })))
  await seed(
    Array.from({ length: 100 }, (_, at) => ({ questionKey: `junk ${at % 20}`, visitorKey: browser() })),
  )
  await rollUp(now, { ...bounds, mostSearches: 40 })
  const db = await database()
  expect(await db.search.count({ where: { questionKey: 'real' } })).toBe(30)
  const totals = await db.searchDay.findMany()
  expect(totals.length).toBeGreaterThan(0)
  expect(totals.filter(({ visitors }) => visitors > 2)).toEqual([])
})

test('when even what many asked is too much, the oldest leaves', async () => {
  await seed(Array.from({ length: 120 }, (_, at) => ({ questionKey: 'tent', at: daysAgo(at / 2) })))
  await rollUp(now, { ...bounds, mostSearches: 100 })
  const db = await database()
  expect(await db.search.count()).toBe(100)
  const oldest = await db.search.findFirst({ orderBy: { at: 'asc' } })
  expect(oldest!.at).toEqual(daysAgo(49.5))
})

test('daily totals are forgotten after two years', async () => {
  const total = {
    questionKey: 'tent',
    language: 'en',
    outcome: 'none',
    query: 'tent',
    count: 1,
    visitors: 1,
    contacts: 0,
  }
  const db = await database()
  await db.searchDay.createMany({
    data: [
      { ...total, day: '2024-01-01' },
      { ...total, day: '2025-01-01' },
    ],
  })
  await rollUp(now)
  expect((await db.searchDay.findMany()).map(({ day }) => day)).toEqual(['2025-01-01'])
})
