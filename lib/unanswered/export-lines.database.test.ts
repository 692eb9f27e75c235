import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { asked } from '@/lib/testing/searches'
import { makeStaff } from '@/lib/testing/staff'
import { textIn } from '@/lib/text'
import { exportJson, exportLines } from './export-lines'
import { bringUpToDate } from './ledger/mutations'
import { listUnanswered } from './queries'
import { takeQuestion } from './road/mutations'
import { filterParameters } from './schema'

useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const at = new Date('2026-11-20T10:00:00Z')
const all = filterParameters.parse({})

async function whole(parts: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}

test('both files hold the phrasings that staff may read, and no others', async () => {
  expect(JSON.parse(await whole(exportJson(all, now)))).toEqual([])
  await asked('tent poles', { at }, 3)
  await asked('tent poles hanna', { at })
  await asked('=wax("jacket")', { at }, 2)
  await bringUpToDate(now)
  const questions = JSON.parse(await whole(exportJson(all, now)))
  expect(questions.flatMap(({ wordings }: { wordings: string[] }) => wordings).sort()).toEqual([
    '=wax("jacket")',
    'tent poles',
  ])
  const lines = await whole(exportLines(all, textIn('en'), now))
  expect(lines).toContain('"Phrasings in full"')
  expect(lines).toContain(',"tent poles"\r\n')
  expect(lines).toContain(`,"'=wax(""jacket"")"\r\n`)
  expect(lines).not.toContain('hanna')
})

test('the list is chosen by whose a question is, and by what is overdue', async () => {
  for (const query of ['tent poles', 'wax jacket', 'boot laces']) await asked(query, { at }, 2)
  await bringUpToDate(now)
  const { questions } = await listUnanswered(all, now)
  const [ana, ben] = [await makeStaff('lead'), await makeStaff('editor')]
  const idOf = (query: string) => questions.find(({ name }) => name === query)!.id
  await takeQuestion(ana, idOf('tent poles'), { dueOn: '2026-11-21', now })
  await takeQuestion(ana, idOf('wax jacket'), { dueOn: '2026-11-22', now })
  await takeQuestion(ben, idOf('boot laces'), { now })
  const named = async (given: object) =>
    (await listUnanswered(filterParameters.parse(given), now)).questions.map(({ name }) => name).sort()
  expect(await named({ owner: ana.id })).toEqual(['tent poles', 'wax jacket'])
  expect(await named({ overdue: 'yes' })).toEqual(['tent poles'])
  expect(await named({ owner: ben.id, overdue: 'yes' })).toEqual([])
})
