import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { useDatabase } from '@/lib/testing/database'

const folder = mkdtempSync(join(tmpdir(), 'askwell-proof-'))
process.env.CONTENT_DIR = folder
const { startContent } = await import('@/lib/articles/content')
const { getArticle } = await import('@/lib/articles/queries')
const { asked } = await import('@/lib/testing/searches')
const { makeStaff } = await import('@/lib/testing/staff')
const { listUnanswered } = await import('../queries')
const { noteDraft } = await import('../road/mutations')
const { filterParameters } = await import('../schema')
const { watchProofs } = await import('./watch/mutations')

const database = useDatabase()
const start = new Date('2026-11-02T10:00:00Z')
const day = (number: number) => new Date(start.getTime() + number * 24 * 60 * 60_000)

function write(slug: string, title: string, more = '', body = 'Text.') {
  const file = join(folder, `articles/care/${slug}.mdx`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `---\ntitle: ${title}\ndescription: ${title}, in short.\n${more}---\n${body}\n`)
}

const asks = 'asks:\n  - can my shell jacket be waxed again\n  - rewax shell jacket\n'
const textOf = (slug: string) => getArticle(slug)?.sections[0]?.text
const publish = async () => {
  write('rewax-a-shell', 'Rewax a shell jacket', asks, 'Wax a shell jacket yourself.')
  await vi.waitFor(() => expect(textOf('rewax-a-shell')).toContain('Wax a shell'), { timeout: 5000 })
}

let stop: () => Promise<void>
beforeAll(async () => {
  for (const [slug, title] of [
    ['wash-down', 'Wash a down sleeping bag'],
    ['store-boots', 'Store leather boots in summer'],
    ['opening-hours', 'Opening hours of our shops'],
    ['pay-later', 'Pay for an order later'],
  ] as const)
    write(slug, title)
  stop = await startContent()
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

async function withoutArticle() {
  rmSync(join(folder, 'articles/care/rewax-a-shell.mdx'), { force: true })
  await vi.waitFor(() => expect(getArticle('rewax-a-shell')).toBeUndefined(), { timeout: 5000 })
}

/** A question that three visitors asked in vain, for which an article is drafted. */
async function draftedQuestion() {
  await withoutArticle()
  const editor = await makeStaff('editor', { name: 'Edda Editor' })
  await asked('rewax shell jacket', { at: start }, 3)
  await watchProofs(start)
  const id = (await listUnanswered(filterParameters.parse({ state: 'all' }), start)).questions[0]!.id
  await noteDraft(editor, id, { slug: 'rewax-a-shell', how: 'article', now: start })
  return { id, editor }
}

const stateOf = async (id: string) =>
  (await (await database()).unansweredQuestion.findUnique({ where: { id } }))?.state
const lastDetail = async (questionId: string) => {
  const { questionEvent } = await database()
  return (await questionEvent.findFirst({ where: { questionId }, orderBy: { at: 'desc' } }))?.detail
}
const answered = { outcome: 'answered', clickedSlug: 'rewax-a-shell', clickedRank: 1 }
const receipts = async () =>
  (await database()).outboxMail.findMany({ where: { kind: 'receipt' }, orderBy: { id: 'asc' } })

test('a question is on trial as soon as its words find the article, and proved when those who ask are helped', async () => {
  const { id, editor } = await draftedQuestion()
  await watchProofs(day(1))
  expect(await stateOf(id)).toBe('drafted')
  await publish()
  await watchProofs(day(1))
  expect(await stateOf(id)).toBe('proving')
  await asked('rewax shell jacket', { ...answered, at: day(2) }, 28)
  await asked('rewax shell jacket', { ...answered, at: day(2), ratedUnhelpful: true })
  await watchProofs(day(3))
  expect(await stateOf(id)).toBe('proving')
  await asked('shell jacket rewax', { at: day(4), outcome: 'answered', wroteToPerson: true })
  await watchProofs(day(5))
  expect(await stateOf(id)).toBe('proved')
  const [receipt, ...others] = await receipts()
  expect(others).toEqual([])
  expect(receipt).toMatchObject({ toAddress: editor.email, subject: 'Proved: rewax shell jacket' })
  expect(receipt!.text).toContain(
    'Asked by 30 visitors; 29 of them now find it, 28 did not need a person, 1 wrote to us: “rewax shell jacket” is proved.',
  )
  expect(receipt!.text).toContain('No wording misses it.')
})

test('one network proves nothing and fails nothing, however many browsers it invents', async () => {
  const { id } = await draftedQuestion()
  await publish()
  await watchProofs(day(1))
  const network = randomBytes(8).toString('hex')
  for (let browser = 0; browser < 40; browser++) {
    const visitorKey = network + randomBytes(8).toString('hex')
    await asked('rewax shell jacket', { ...answered, at: day(2), visitorKey })
  }
  await watchProofs(day(20))
  expect(await stateOf(id)).toBe('proving')
})

test('a draft that was published under another name is on trial too', async () => {
  const { id, editor } = await draftedQuestion()
  await noteDraft(editor, id, { slug: 'rewax-shell-jacket', how: 'article', now: start })
  await watchProofs(day(1))
  expect(await stateOf(id)).toBe('drafted')
  await publish()
  await watchProofs(day(2))
  expect(await stateOf(id)).toBe('proving')
  const question = await (await database()).unansweredQuestion.findUnique({ where: { id } })
  expect(question!.articleSlug).toBe('rewax-a-shell')
})

test('a question fails when those who ask it still write to a person', async () => {
  const { id } = await draftedQuestion()
  await publish()
  await watchProofs(day(1))
  await asked('rewax shell jacket', { ...answered, at: day(2), wroteToPerson: true }, 12)
  await watchProofs(day(10))
  expect(await stateOf(id)).toBe('proving')
  await watchProofs(day(16))
  expect(await stateOf(id)).toBe('failed')
  expect((await receipts())[0]!.subject).toBe('Not answered yet: rewax shell jacket')
})

test('with too few who ask nothing is claimed, however long it takes', async () => {
  const { id } = await draftedQuestion()
  await publish()
  await watchProofs(day(1))
  await asked('rewax shell jacket', { ...answered, at: day(2) }, 3)
  await watchProofs(day(40))
  expect(await stateOf(id)).toBe('proving')
  expect(await receipts()).toEqual([])
})

test.each([
  ['the words stop finding the article', 'words', 'too few of its words find “Something else entirely” now'],
  ['the text is gone and the asks are left', 'text', 'does not say what its asks promise'],
  ['the article is taken away', 'gone', '“Rewax a shell jacket” is not served any more'],
  ['people write to us again', 'contacts', 'of 8 who asked in the last weeks, 8 wrote to us'],
])('what was proved is regressed when %s, and that is why', async (what, code, why) => {
  const { id } = await draftedQuestion()
  await publish()
  await watchProofs(day(1))
  await asked('rewax shell jacket', { ...answered, at: day(2) }, 30)
  await watchProofs(day(3))
  expect(await stateOf(id)).toBe('proved')
  if (what.startsWith('the words')) {
    write('rewax-a-shell', 'Something else entirely')
    await vi.waitFor(() => expect(getArticle('rewax-a-shell')?.asks).toEqual([]), { timeout: 5000 })
  } else if (what.startsWith('the text')) {
    write('rewax-a-shell', 'Rewax a shell jacket', asks, 'The museum opens at nine.')
    await vi.waitFor(() => expect(textOf('rewax-a-shell')).toContain('museum'), { timeout: 5000 })
  } else if (what.startsWith('the article')) {
    rmSync(join(folder, 'articles/care/rewax-a-shell.mdx'))
    await vi.waitFor(() => expect(getArticle('rewax-a-shell')).toBeUndefined(), { timeout: 5000 })
  } else await asked('rewax shell jacket', { ...answered, at: day(6), wroteToPerson: true }, 8)
  await watchProofs(day(7))
  expect(await stateOf(id)).toBe('regressed')
  expect(await lastDetail(id)).toMatchObject({
    code,
    title: getArticle('rewax-a-shell')?.title ?? 'Rewax a shell jacket',
  })
  const { text } = (await receipts()).at(-1)!
  expect(text).toContain(why)
  expect(text).not.toMatch(/Asked by 0|nobody/)
  const { questions } = await listUnanswered(filterParameters.parse({}), day(7))
  expect(questions[0]).toMatchObject({ id, state: 'regressed' })
  if (what.startsWith('people')) return
  await publish()
  await watchProofs(day(8))
  expect(await stateOf(id)).toBe('proving')
})

test('an article taken away while on trial is a draft again, called as it was', async () => {
  const { id } = await draftedQuestion()
  await publish()
  await watchProofs(day(1))
  await withoutArticle()
  await watchProofs(day(2))
  expect(await stateOf(id)).toBe('drafted')
  expect(await lastDetail(id)).toEqual({ slug: 'rewax-a-shell', title: 'Rewax a shell jacket', code: 'gone' })
})

test.each(['words', 'synonym'] as const)(
  'a draft of %s on a branch is not published because its article is served: only when the words are found',
  async (how) => {
    const { id, editor } = await draftedQuestion()
    await noteDraft(editor, id, { slug: 'wash-down', how, now: start })
    await watchProofs(day(1))
    expect(await stateOf(id)).toBe('drafted')
    write('wash-down', 'Wash a down sleeping bag', asks, 'Wash it. To rewax a shell jacket, wax it yourself.')
    await vi.waitFor(() => expect(getArticle('wash-down')?.asks).toHaveLength(2), { timeout: 5000 })
    await watchProofs(day(1))
    expect(await stateOf(id)).toBe('proving')
    write('wash-down', 'Wash a down sleeping bag')
    await vi.waitFor(() => expect(getArticle('wash-down')?.asks).toEqual([]), { timeout: 5000 })
  },
)
