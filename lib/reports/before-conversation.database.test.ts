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
  const wrote = { searchId, articles: ['care-for-your-tent'], createdAt }
  const before = await beforeConversation(agent, wrote)
  expect(before.articles).toMatchObject([{ slug: 'care-for-your-tent', url: '/articles/care-for-your-tent' }])
  expect(before.searches.map(({ query }) => query)).toEqual(['tent pegs', 'tent lost'])
  expect(before.searches[0]!.clicked).toMatchObject({ slug: 'care-for-your-tent' })
  expect(before.ratings).toMatchObject([{ slug: 'care-for-your-tent', helpful: false }])
  expect(JSON.stringify(before)).not.toContain('visitorKey')
})

test('the id of a search that was not the shopper’s own shows nothing', async () => {
  const agent = await makeStaff()
  const foreign = await searched('somebody else', 'bo', 5)
  for (const searchId of [foreign, randomUUID(), null]) {
    expect(await beforeConversation(agent, { searchId, articles: [], createdAt })).toEqual({
      articles: [],
      searches: [],
      ratings: [],
    })
  }
  const editor = await makeStaff('editor')
  await expect(beforeConversation(editor, { searchId: null, articles: [], createdAt })).rejects.toMatchObject(
    {
      code: 'not-found',
    },
  )
})
