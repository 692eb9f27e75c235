import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { useDatabase } from '@/lib/testing/database'

const folder = mkdtempSync(join(tmpdir(), 'askwell-meanwhile-'))
process.env.CONTENT_DIR = folder
const { startContent } = await import('@/lib/articles/content')
const { getArticle } = await import('@/lib/articles/queries')
const { fileQuestion } = await import('@/lib/search/filed/mutations')
const { asked } = await import('@/lib/testing/searches')
const { makeStaff } = await import('@/lib/testing/staff')
const { bringUpToDate } = await import('../../ledger/mutations')
const { reopenQuestion } = await import('../../road/mutations')
const { watchProofs } = await import('../watch/mutations')

const database = useDatabase()
const articles = join(folder, 'articles/care')
const article = join(articles, 'rewax-a-shell.mdx')

function write(file: string, title: string, rest: string) {
  writeFileSync(join(articles, file), `---\ntitle: ${title}\ndescription: ${title}, in short.\n${rest}\n`)
}
const isServed = (served: boolean) =>
  vi.waitFor(() => expect(getArticle('rewax-a-shell') !== undefined).toBe(served), { timeout: 5000 })
const publish = async () => {
  const asks = 'asks:\n  - can my shell jacket be waxed again\n  - rewax shell jacket\n'
  write('rewax-a-shell.mdx', 'Rewax a shell jacket', `${asks}---\nWax a shell jacket yourself.`)
  await isServed(true)
}

let stop: () => Promise<void>
beforeAll(async () => {
  mkdirSync(articles, { recursive: true })
  write('wash-down.mdx', 'Wash a down sleeping bag', '---\nText.')
  write('store-boots.mdx', 'Store leather boots in summer', '---\nText.')
  write('opening-hours.mdx', 'Opening hours of our shops', '---\nText.')
  write('pay-later.mdx', 'Pay for an order later', '---\nText.')
  stop = await startContent()
})
beforeEach(async () => {
  rmSync(article, { force: true })
  await isServed(false)
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

const anHour = 3_600_000
const inMinutes = (minutes: number, from = Date.now()) => new Date(from + minutes * 60_000)
const theQuestion = async () =>
  (await database()).unansweredQuestion.findFirstOrThrow({
    where: { phrasings: { some: {} } },
    include: { events: { orderBy: { at: 'asc' } } },
  })

test('an article that somebody writes without saying so is put on trial', async () => {
  await asked('rewax shell jacket', { at: inMinutes(-60) }, 3)
  await watchProofs(inMinutes(-50))
  await publish()
  await watchProofs()
  const question = await theQuestion()
  expect(question).toMatchObject({ state: 'proving', articleSlug: 'rewax-a-shell' })
  expect(question.events).toMatchObject([{ what: 'state', state: 'proving', staffId: null }])
})

type Left = { failedAfter?: boolean; filed?: boolean; also?: string }
test.each<[string, Left]>([
  ['no article was changed since its words failed', { failedAfter: true }],
  ['an agent filed it as not in the help center', { filed: true }],
  ['one of its wordings is still not found', { also: 'may i hire a kayak in oslo' }],
])('a new question stays with whoever is to decide when %s', async (_why, { failedAfter, filed, also }) => {
  await publish()
  const at = new Date(Date.now() + (failedAfter ? anHour : -anHour))
  const wording = 'rewax shell jacket'
  await asked(wording, { at }, 3)
  if (filed) await fileQuestion({ conversationId: randomUUID(), wording, language: 'en', at })
  if (also) await asked(also, { at })
  await bringUpToDate(inMinutes(1, at.getTime()))
  const { phrasing } = await database()
  const { questionId } = await phrasing.findFirstOrThrow({ where: { wording } })
  await phrasing.updateMany({ data: { questionId } })
  await watchProofs(inMinutes(2, at.getTime()))
  expect(await theQuestion()).toMatchObject({ state: 'new', visible: true, events: [] })
})

test('a question that staff opened again waits for another text, or for their word', async () => {
  await asked('rewax shell jacket', { at: inMinutes(-60) }, 3)
  await watchProofs(inMinutes(-50))
  await publish()
  await watchProofs()
  await reopenQuestion(await makeStaff('editor'), (await theQuestion()).id, { now: inMinutes(1) })
  await watchProofs(inMinutes(2))
  expect((await theQuestion()).events.map(({ state }) => state)).toEqual(['proving', 'new'])
})
