import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { afterSearches } from './after-search'

const database = useDatabase()

test('a search tells why its article did not help and which conversation it led to, whom that concerns', async () => {
  const { articleRating, conversation } = await database()
  const rated = { slug: 'care', visitorKey: 'kim', searchId: 'one' }
  await articleRating.create({
    data: { ...rated, id: randomUUID(), helpful: false, reason: 'unclear', comment: 'Which wax?' },
  })
  await articleRating.create({ data: { ...rated, id: randomUUID(), slug: 'wash', helpful: true } })
  const { id } = await conversation.create({
    data: {
      clientId: randomUUID(),
      channel: 'email',
      subject: 'Wax',
      language: 'en',
      articles: ['care'],
      searchId: 'one',
    },
  })
  const ratings = [{ slug: 'care', reason: 'unclear', comment: 'Which wax?' }]
  const seenBy = async (role: 'lead' | 'editor') => afterSearches(await makeStaff(role), ['one', 'two'])
  expect(await seenBy('lead')).toEqual(
    new Map([
      ['one', { ratings, conversation: { id, articles: ['care'] } }],
      ['two', { ratings: [] }],
    ]),
  )
  expect((await seenBy('editor')).get('one')).toEqual({ ratings })
  await expect(afterSearches(await makeStaff('agent'), ['one'])).rejects.toThrow()
})
