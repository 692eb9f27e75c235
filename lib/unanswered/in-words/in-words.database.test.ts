import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { bringUpToDate } from '../ledger/mutations'
import { listUnanswered } from '../queries'
import { filterParameters } from '../schema'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const at = new Date('2026-11-20T10:00:00Z')

async function named(text: string, language?: string) {
  await bringUpToDate(now)
  const { questions } = await listUnanswered(filterParameters.parse({ text, language }), now)
  return questions.map(({ name }) => name)
}

test.each(['kürzen', 'Kurzen', 'KÜRZ', 'hose kürzen', 'kürzen hosen'])(
  'words with umlauts are found, however they are written: %s',
  async (text) => {
    await asked('Hose KÜRZEN lassen', { at, language: 'de' }, 2)
    await asked('tent poles', { at }, 2)
    expect(await named(text)).toEqual(['Hose KÜRZEN lassen'])
    expect(await named(text, 'en')).toEqual([])
  },
)

test('a name that staff gave is found by its words too', async () => {
  await asked('tent poles', { at }, 2)
  await bringUpToDate(now)
  const { unansweredQuestion } = await database()
  await unansweredQuestion.updateMany({ data: { name: 'Ärmel & Café' } })
  expect(await named('ärmel')).toEqual(['Ärmel & Café'])
  expect(await named('armel cafe')).toEqual(['Ärmel & Café'])
  expect(await named('sleeve')).toEqual([])
})

test('what is called by the words that single visitors share is found by those, and by no others of theirs', async () => {
  await asked('crampon möbel hanna', { at, language: 'de' })
  await asked('crampon möbel peter', { at, language: 'de' })
  await bringUpToDate(now)
  const { phrasing, unansweredQuestion } = await database()
  const [one, other] = await unansweredQuestion.findMany()
  await phrasing.updateMany({ data: { questionId: one!.id } })
  if (other) await unansweredQuestion.delete({ where: { id: other.id } })
  await unansweredQuestion.updateMany({ data: { visible: true } })
  expect(await named('möbel')).toEqual(['crampon mobel'])
  expect(await named('hanna')).toEqual([])
})
