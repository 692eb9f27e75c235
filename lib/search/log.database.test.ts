import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { mostPerNetwork, mostPerNetworkAndQuestion, mostPerVisitor } from './log/caps'
import { type SearchToLog, logClick, logSearch, markRated, markWroteToPerson } from './mutations'

const database = useDatabase()
const start = new Date('2026-11-22T10:00:00Z').getTime()
const second = (number: number) => new Date(start + number * 1000)
const visitor = () => randomBytes(16).toString('hex')
const nothing = { outcome: 'none', confidence: 0, results: [] } as SearchToLog['answer']

function found(...slugs: string[]): SearchToLog['answer'] {
  const results = slugs.map((slug) => ({ slug })) as SearchToLog['answer']['results']
  return { outcome: 'answered', confidence: 0.8, results }
}

function log(query: string, given: Partial<SearchToLog> & { visitorKey: string }) {
  return logSearch({ id: randomUUID(), query, language: 'en', answer: nothing, at: second(0), ...given })
}

const rows = async () => (await database()).search.findMany({ orderBy: [{ at: 'asc' }, { query: 'asc' }] })
const queries = async () => (await rows()).map(({ query }) => query)

test('typing, pressing Enter and the page that follows are one search', async () => {
  const visitorKey = visitor()
  const id = randomUUID()
  await log('ref', { visitorKey, id, page: '/categories/returns' })
  await log('refu', { visitorKey, id, at: second(1) })
  await log('refund gift card', { visitorKey, id, at: second(4) })
  await log('Refund gift card ', { visitorKey, at: second(5), page: '/search', answer: found('gift-cards') })
  expect(await rows()).toMatchObject([{ id, query: 'refund gift card', page: '/categories/returns' }])
})

test('any typing that ends in a question within the window is one row with that question', async () => {
  const question = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,6}){0,3}$/)
  // How much of the question stands there at each pause; what is typed in between is deleted again.
  const pauses = fc.array(
    fc.record({ part: fc.double({ min: 0, max: 1, noNaN: true }), sameId: fc.boolean() }),
  )
  await fc.assert(
    fc.asyncProperty(question, pauses, async (query, steps) => {
      const visitorKey = visitor()
      const id = randomUUID()
      const typed = [...steps, { part: 1, sameId: false }]
      for (const [index, { part, sameId }] of typed.entries()) {
        const text = query.slice(0, Math.max(1, Math.ceil(part * query.length)))
        await log(text, { visitorKey, at: second(index * 20), ...(sameId ? { id } : {}) })
      }
      const kept = await (await database()).search.findMany({ where: { visitorKey } })
      expect(kept.map((row) => row.query)).toEqual([query])
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what arrives at the same moment is one row all the same', async () => {
  const visitorKey = visitor()
  await Promise.all(
    ['refund', 'refund gift', 'refund gift card', 'refund gift card', 'refund gift card'].map(
      (query, index) => log(query, { visitorKey, at: second(index) }),
    ),
  )
  expect(await rows()).toHaveLength(1)
})

test('another question, another visitor and another language are rows of their own', async () => {
  const [visitorKey, other] = [visitor(), visitor()]
  await log('refund', { visitorKey })
  await log('tent poles', { visitorKey, at: second(5) })
  await log('refund', { visitorKey: other, at: second(6) })
  await log('refund', { visitorKey, language: 'de', at: second(7) })
  expect(await queries()).toEqual(['refund', 'tent poles', 'refund', 'refund'])
})

test('after a pause a longer question is a new one, the same question is not', async () => {
  const visitorKey = visitor()
  await log('refund', { visitorKey })
  await log('refund gift card', { visitorKey, at: second(60) })
  await log('refund', { visitorKey, at: second(120) })
  expect(await queries()).toEqual(['refund', 'refund gift card'])
  await log('refund', { visitorKey, at: second(3600) })
  expect(await rows()).toHaveLength(3)
})

test('typing a question again leaves nothing of the way to it', async () => {
  const visitorKey = visitor()
  await log('refund', { visitorKey })
  await log('ref', { visitorKey, at: second(300) })
  await log('refund', { visitorKey, at: second(302) })
  expect(await queries()).toEqual(['refund'])
})

test('a question typed on after a click is a new one, and the click stays with its own', async () => {
  const visitorKey = visitor()
  const id = randomUUID()
  await log('refund', { visitorKey, id, answer: found('refunds', 'returns') })
  await logClick({ searchId: id, slug: 'returns', rank: 2, visitorKey, at: second(3) })
  await log('refund gift card', { visitorKey, id, at: second(8) })
  await log('refund gift card', { visitorKey, at: second(9) })
  expect(await rows()).toMatchObject([
    { query: 'refund', clickedSlug: 'returns', clickedRank: 2, clickedAt: second(3) },
    { query: 'refund gift card', clickedSlug: null },
  ])
})

test('a click with the id of a page that went into a typed row finds that row', async () => {
  const visitorKey = visitor()
  await log('refund', { visitorKey, answer: found('refunds') })
  const pageId = randomUUID()
  await log('refund', { visitorKey, id: pageId, at: second(1), answer: found('refunds') })
  await log('tents', { visitorKey, at: second(10), answer: found('tents') })
  await logClick({ searchId: pageId, slug: 'refunds', rank: 1, visitorKey, at: second(12) })
  expect(await rows()).toMatchObject([{ clickedSlug: 'refunds' }, { clickedSlug: null }])
})

test('a click that arrives before its search is joined all the same', async () => {
  const visitorKey = visitor()
  const id = randomUUID()
  const click = logClick({ searchId: id, slug: 'refunds', rank: 1, visitorKey, at: second(1) })
  await log('refund', { visitorKey, id, answer: found('refunds') })
  await click
  expect(await rows()).toMatchObject([{ clickedSlug: 'refunds' }])
})

test('nobody touches the searches of another visitor', async () => {
  const [owner, stranger] = [visitor(), visitor()]
  const id = randomUUID()
  await log('refund', { visitorKey: owner, id, at: new Date(), answer: found('refunds') })
  await log('poison', { visitorKey: stranger, id, at: new Date() })
  await logClick({ searchId: id, slug: 'refunds', rank: 1, visitorKey: stranger })
  await markWroteToPerson(id, stranger)
  await markRated(id, stranger, false)
  expect(await rows()).toMatchObject([
    { query: 'refund', clickedSlug: null, wroteToPerson: false, ratedUnhelpful: false },
  ])
  await markWroteToPerson(id, owner)
  await markRated(id, owner, false)
  expect(await rows()).toMatchObject([{ wroteToPerson: true, ratedUnhelpful: true }])
})

test('what is private never reaches the table, and an order number leaves its mark', async () => {
  await log('where is LK-1234567 for jane@example.com 4111 1111 1111 1111', {
    visitorKey: visitor(),
    page: '/contact/550e8400-e29b-41d4-a716-446655440000',
  })
  expect(JSON.stringify(await rows())).not.toMatch(/1234567|jane|4111/)
  expect(await rows()).toMatchObject([
    { query: 'where is [order] for [email] [card]', page: '/contact/[token]' },
  ])
})

test('an order number alone is a question: it needs the order', async () => {
  await log('LK-1234567', { visitorKey: visitor() })
  expect(await queries()).toEqual(['[order]'])
})

test('equal words in another order and form share a key', async () => {
  await log('refund for gift cards', { visitorKey: visitor() })
  await log('Gift card: refunds?', { visitorKey: visitor() })
  const keys = (await rows()).map(({ questionKey }) => questionKey)
  expect(keys[0]).toBe(keys[1])
})

test.each(['?', 'x', '  ', '!!!', '☃', '4111 1111 1111 1111', 'jane@example.com'])(
  '"%s" is no question',
  async (query) => {
    await log(query, { visitorKey: visitor() })
    expect(await rows()).toEqual([])
  },
)

test('a visitor, a network and a network with one question fill only their share', async () => {
  const network = randomBytes(8).toString('hex')
  const db = await database()
  const seed = (count: number, row: (at: number) => { visitorKey: string; questionKey: string }) =>
    db.search.createMany({
      data: Array.from({ length: count }, (_, at) => ({
        ...{ id: randomUUID(), query: 'q', normalized: 'q', language: 'en', outcome: 'none', confidence: 0 },
        ...{ shown: [], at: second(-at - 7200), ...row(at) },
      })),
    })
  const key = (index: number) => network + String(index).padStart(16, '0')
  await seed(mostPerVisitor, (at) => ({ visitorKey: key(0), questionKey: `a${at}` }))
  await seed(mostPerNetworkAndQuestion, (at) => ({ visitorKey: key(at + 1), questionKey: 'tent' }))
  const before = await db.search.count()
  await log('boots', { visitorKey: key(0) })
  await log('tents', { visitorKey: key(500) })
  expect(await db.search.count()).toBe(before)
  await log('boots', { visitorKey: key(500) })
  await log('tents', { visitorKey: visitor() })
  expect(await db.search.count()).toBe(before + 2)
  await seed(mostPerNetwork, (at) => ({ visitorKey: key(1000 + at), questionKey: `b${at}` }))
  await log('socks', { visitorKey: key(501) })
  expect(await db.search.count()).toBe(before + 2 + mostPerNetwork)
})
