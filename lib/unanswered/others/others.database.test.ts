import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { muteQuestion } from '../curate/mutations'
import { bringUpToDate } from '../ledger/mutations'
import { takeQuestion } from '../road/mutations'
import { questionsByWords, similarQuestions } from './queries'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')

async function question(query: string, language = 'en'): Promise<string> {
  await asked(query, { at: now, language }, 2)
  await bringUpToDate(now)
  const { phrasing } = await database()
  return (await phrasing.findFirstOrThrow({ where: { wording: query, language } })).questionId
}

test('any other question of the language is found by its words, however unlike it is, with how far it has come', async () => {
  const id = await question('tent poles')
  const jacket = await question('Wax 50% of a jacket')
  await question('wachs 50% jacket', 'de')
  await asked('jacket of peter miller', { at: now })
  await bringUpToDate(now)
  await takeQuestion(await makeStaff('lead'), jacket, {})
  const names = async (text: string) =>
    (await questionsByWords(id, text)).map(({ name, state }) => [name, state])
  expect(await names(' JACKET wax')).toEqual([['Wax 50% of a jacket', 'taken']])
  expect(await names('50% jacket')).toHaveLength(1)
  for (const nothing of ['tent', 'jacket boots', 'peter', ' ']) expect(await names(nothing)).toEqual([])
})

test('what is muted is neither proposed nor found', async () => {
  for (const query of ['gift wrap', 'boots squeak', 'knitted tent']) await question(query)
  const id = await question('umbrella rental')
  const other = await question('umbrella on sunday')
  expect((await similarQuestions(id)).map((each) => each.id)).toEqual([other])
  expect(await questionsByWords(id, 'sunday')).toMatchObject([{ id: other, state: 'new', seen: '' }])
  await muteQuestion(await makeStaff('lead'), other, true)
  expect(await similarQuestions(id)).toEqual([])
  expect(await questionsByWords(id, 'sunday')).toEqual([])
})
