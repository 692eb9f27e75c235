import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { rateArticle } from '@/lib/articles/mutations'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { beforeConversation } from './before-conversation'

const database = useDatabase()
const createdAt = new Date()
const ago = (minutes: number) => new Date(createdAt.getTime() - minutes * 60_000)

async function searched(query: string, visitorKey: string, minutes: number, given: object = {}) {
  const row = {
    ...{ id: randomUUID(), query, visitorKey, at: ago(minutes), normalized: query, questionKey: query },
    ...{ language: 'en', outcome: 'none', confidence: 0, shown: [], ...given },
  }
  return (await (await database()).search.create({ data: row })).id
}

test('an agent sees what the shopper searched and rated on this visit, and nobody else’s', async () => {
  const agent = await makeStaff()
  await searched('yesterday', 'kim', 60 * 5)
  await searched('tent pegs', 'kim', 10, { clickedSlug: 'care-for-your-tent', clickedRank: 1 })
  await searched('somebody else', 'bo', 5)
  const searchId = await searched('tent lost', 'kim', 2, { wroteToPerson: true })
  await searched('filed', 'kim', 1, { origin: 'conversation' })
  await rateArticle({ id: randomUUID(), slug: 'care-for-your-tent', helpful: false, visitorKey: 'kim' })
  await rateArticle({ id: randomUUID(), slug: 'care-for-your-tent', helpful: true, visitorKey: 'bo' })
  const wrote = { searchId, visitorKey: null, articles: ['care-for-your-tent'], createdAt }
  const before = await beforeConversation(agent, wrote)
  expect(before.articles).toMatchObject([{ slug: 'care-for-your-tent', url: '/articles/care-for-your-tent' }])
  expect(before.searches.map(({ query }) => query)).toEqual(['tent pegs', 'tent lost'])
  expect(before.searches[0]!.clicked).toMatchObject({ slug: 'care-for-your-tent' })
  expect(before.ratings).toMatchObject([{ slug: 'care-for-your-tent', helpful: false }])
  expect(JSON.stringify(before)).not.toContain('visitorKey')
})

const stranger = { searchId: null, visitorKey: null, articles: [], createdAt }

test('who never searched has rated articles all the same: an agent sees their own ratings of this visit', async () => {
  const agent = await makeStaff()
  const db = await database()
  const rated = async (slug: string, visitorKey: string, helpful: boolean, minutes: number) => {
    const id = randomUUID()
    await rateArticle({ id, slug, helpful, visitorKey })
    await db.articleRating.update({ where: { id }, data: { at: ago(minutes) } })
  }
  await rated('care-for-your-tent', 'kim', false, 60 * 5)
  await rated('track-your-parcel', 'kim', false, 10)
  await rated('track-your-parcel', 'bo', true, 5)
  await searched('somebody else', 'bo', 5)
  const before = await beforeConversation(agent, { ...stranger, visitorKey: 'kim' })
  expect(before.ratings).toMatchObject([{ slug: 'track-your-parcel', helpful: false }])
  expect(before).toMatchObject({ articles: [], searches: [] })
  expect(JSON.stringify(before)).not.toContain('kim')
})

test('a visitor whose key changed at midnight keeps what they did before it', async () => {
  const agent = await makeStaff()
  const searchId = await searched('tent lost', 'kim yesterday', 20, { wroteToPerson: true })
  const id = randomUUID()
  await rateArticle({ id, slug: 'track-your-parcel', helpful: false, visitorKey: 'kim today' })
  const before = await beforeConversation(agent, { ...stranger, searchId, visitorKey: 'kim today' })
  expect(before.searches).toMatchObject([{ query: 'tent lost' }])
  expect(before.ratings).toMatchObject([{ slug: 'track-your-parcel' }])
})

test('the id of a search that was not the shopper’s own shows nothing', async () => {
  const agent = await makeStaff()
  const foreign = await searched('somebody else', 'bo', 5)
  for (const searchId of [foreign, randomUUID(), null]) {
    expect(await beforeConversation(agent, { ...stranger, searchId })).toEqual({
      articles: [],
      searches: [],
      ratings: [],
    })
  }
  const editor = await makeStaff('editor')
  await expect(beforeConversation(editor, stranger)).rejects.toMatchObject({ code: 'not-found' })
})
