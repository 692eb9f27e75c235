import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { useDatabase } from '@/lib/testing/database'
import { bringUpToDate } from '@/lib/unanswered/ledger/mutations'
import { listUnanswered } from '@/lib/unanswered/queries'
import { filterParameters } from '@/lib/unanswered/schema'
import { fileQuestion } from './mutations'

const database = useDatabase()
const file = (given: Partial<Parameters<typeof fileQuestion>[0]> = {}) =>
  fileQuestion({
    conversationId: randomUUID(),
    wording: 'Is the tent bag machine washable?',
    language: 'en',
    ...given,
  })
async function list() {
  await bringUpToDate()
  return (await listUnanswered(filterParameters.parse({}))).questions
}

test('a filed question is an unanswered one that somebody asked and then put to a person', async () => {
  await file()
  expect(await list()).toMatchObject([
    {
      name: 'Is the tent bag machine washable?',
      asked: 1,
      visitors: 1,
      none: 1,
      contacts: 1,
    },
  ])
  expect(await (await database()).search.findMany()).toMatchObject([
    { origin: 'conversation', outcome: 'none' },
  ])
})

test('the same wording of a conversation is filed once, also twenty times at once; of another it counts again', async () => {
  const conversationId = randomUUID()
  const wordings = ['Is the tent bag machine washable?', ' is the TENT bag machine washable ']
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => file({ conversationId, wording: wordings[at % 2] })),
  )
  expect(await list()).toMatchObject([{ asked: 1, visitors: 1 }])
  await file({ conversationId, wording: 'machine washable tent bag' })
  expect(await list()).toMatchObject([{ asked: 2, visitors: 1 }])
  await file()
  expect(await list()).toMatchObject([{ asked: 3, visitors: 2 }])
})

test('what tells who asked does not reach the log', async () => {
  await file({ wording: 'where is my parcel, kim@example.com, card 4111 1111 1111 1111' })
  const [row] = await (await database()).search.findMany()
  expect(row!.query).toBe('where is my parcel, [email], card [card]')
  expect(JSON.stringify(row)).not.toMatch(/kim|4111/)
})

test('hostile words stay words', async () => {
  const wording = `<img src=x onerror=alert(1)> '; DROP TABLE "Search"; -- {{shop.name}}`
  await file({ wording })
  expect((await list())[0]!.name).toBe(wording)
})

test('who searched for it before writing counts as one visitor', async () => {
  const visitorKey = 'a'.repeat(32)
  const searched = {
    ...{
      id: randomUUID(),
      visitorKey,
      query: 'washable tent bag machine',
      normalized: 'washable tent bag machine',
    },
    ...{ questionKey: 'bag machin tent washabl', language: 'en', outcome: 'none', confidence: 0, shown: [] },
  }
  const db = await database()
  await db.search.create({ data: { ...searched, wroteToPerson: true, countAt: new Date() } })
  await file({ searchId: searched.id })
  expect(await list()).toMatchObject([{ asked: 2, visitors: 1 }])
  await file({ searchId: randomUUID() })
  expect(await list()).toMatchObject([{ asked: 3, visitors: 2 }])
})

test.each(['?!', '[email]', '4111 1111 1111 1111'])('%s asks nothing and is refused', async (wording) => {
  const refused = await file({ wording }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(AppError)
  expect(refused).toMatchObject({ code: 'invalid' })
  expect(await (await database()).search.count()).toBe(0)
})
