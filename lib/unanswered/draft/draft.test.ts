import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/schema'

const folder = mkdtempSync(join(tmpdir(), 'askwell-draft-'))
const content = join(folder, 'shop/content')
mkdirSync(join(content, 'articles/care'), { recursive: true })
process.env.CONTENT_DIR = content
const washing = `---
title: Wash a down jacket # the jacket, not the bag
description: "How warm, with what."
asks: [wash my down jacket]
---
Cold.
`
writeFileSync(join(content, 'articles/care/wash-down.mdx'), washing)
writeFileSync(join(content, 'store.yml'), 'name: Larkspur\nunanswered: { branches: true }\n')
const { startContent } = await import('@/lib/articles/content')
const { checkContent } = await import('@/lib/articles/check-content')
const { readFrontMatter } = await import('@/lib/articles/front-matter')
const { examineBody } = await import('@/lib/articles/examine-body')
const { draftArticle } = await import('./draft-article')
const { addAsks, withAsks } = await import('./add-asks')
const { addSynonym, withSynonym } = await import('./add-synonym')
const { writeBranch } = await import('./write-branch')

let stop: () => Promise<void>
beforeAll(async () => void (stop = await startContent()))
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

const given = { name: 'can I rewax my jacket?', language: 'en', shopLanguage: 'en', near: ['wash-down'] }

test('a draft has the shoppers’ words as asks, its neighbours, the agent’s answer, and is not published by itself', () => {
  const answer = 'Yes. We rewax it for €35.\n\nSend it in; see {prices} <b>.'
  const draft = draftArticle({ ...given, phrasings: ['rewax jacket', 'wax: my coat'], answer, owner: 'Edda' })
  expect(draft.path).toBe('articles/care/can-i-rewax-my-jacket.mdx')
  const { frontMatter, body, problems } = readFrontMatter(draft.path, draft.text)
  expect(problems).toEqual([])
  expect(frontMatter).toMatchObject({
    ...{ title: 'Can I rewax my jacket?', description: 'Yes.', draft: true, owner: 'Edda' },
    ...{ related: ['wash-down'], asks: ['rewax jacket', 'wax: my coat'] },
  })
  expect(body).toContain('We rewax it for €35.')
  expect(examineBody(draft.path, draft.text, {}).problems).toEqual([])
})

test('a draft keeps its address, and takes none that another draft has', () => {
  const drafted = (more: object) => draftArticle({ ...given, phrasings: [], ...more }).slug
  expect(drafted({ slugsDrafted: ['can-i-rewax-my-jacket'] })).toBe('can-i-rewax-my-jacket-1')
  expect(drafted({ slug: 'rewaxing', slugsDrafted: ['rewaxing'] })).toBe('rewaxing')
})

test('whatever people wrote, a draft passes the checks and shows it as text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 })
  const hostile = fc.constantFrom(
    '{process.env}',
    '<script>1</script>',
    '---\ndraft: false',
    'import a from "b"',
    '<A b={c}/>',
  )
  fc.assert(
    fc.property(fc.oneof(text, hostile), fc.oneof(text, hostile), (name, answer) => {
      const draft = draftArticle({
        ...given,
        name,
        phrasings: [name.trim() || 'x'].map((each) => each.replace(/\s+/g, ' ')),
        answer,
      })
      const { frontMatter } = readFrontMatter(draft.path, draft.text)
      expect(frontMatter?.draft).toBe(true)
      expect(examineBody(draft.path, draft.text, {}).problems).toEqual([])
      expect(draft.path).toMatch(/^articles\/care\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/)
    }),
  )
})

test('asks are added to an article once each; the rest stays as it was written', () => {
  const { text } = addAsks('wash-down', ['clean a puffer: how', 'wash my down jacket'])!
  expect(text).toBe(
    washing.replace(
      'asks: [wash my down jacket]',
      'asks:\n  - wash my down jacket\n  - "clean a puffer: how"',
    ),
  )
  expect(withAsks(text, ['clean a puffer: how'])).toBe(text)
  expect(withAsks('---\ntitle: A\n---\nB\n', ['c'])).toBe('---\ntitle: A\nasks:\n  - c\n---\nB\n')
  expect(addAsks('gone', ['a'])).toBeUndefined()
})

test('a synonym is one more line', () => {
  expect(withSynonym('# ours\n- [a, b]', ['wax', 're-wax: it'])).toBe(
    '# ours\n- [a, b]\n- [wax, "re-wax: it"]\n',
  )
})

test('a draft on a branch leaves the folder that is served as it is', async () => {
  const repository = join(folder, 'shop')
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' })
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('-c', 'user.name=A', '-c', 'user.email=a@shop.example', 'commit', '-qm', 'Begin.')
  const staff = {
    id: '1',
    name: 'Edda Editor',
    email: 'edda@shop.example',
    role: 'editor',
    sessionId: '1',
  } as Staff
  const draft = draftArticle({ ...given, phrasings: ['rewax jacket'] })
  const branch = await writeBranch(staff, draft, 'content: Answer "rewax jacket".')
  expect(branch).toBe('askwell/can-i-rewax-my-jacket')
  expect(git('show', `${branch}:content/${draft.path}`)).toBe(draft.text)
  expect(git('log', '-1', '--format=%an <%ae> %s', branch).trim()).toBe(
    'Edda Editor <edda@shop.example> content: Answer "rewax jacket".',
  )
  expect(git('status', '--porcelain')).toBe('')
  expect(git('branch', '--show-current').trim()).toBe('main')
  await writeBranch(staff, { ...draft, text: `${draft.text}More.\n` }, 'content: Say more.')
  expect(git('rev-list', '--count', branch).trim()).toBe('3')
  for (const words of [
    ['wax', 'polish'],
    ['puffer', 'down jacket'],
  ])
    await writeBranch(staff, addSynonym('wash-down', words), 'content: Add a synonym.')
  const synonyms = '- [wax, polish]\n- [puffer, down jacket]\n'
  expect(git('show', 'askwell/synonyms:content/synonyms.yml')).toBe(synonyms)
  git('reset', '-q', '--hard', 'askwell/synonyms')
  await writeBranch(staff, addSynonym('wash-down', ['rip', 'tear']), 'content: Add a synonym.')
  expect(git('show', 'askwell/synonyms:content/synonyms.yml')).toBe(`${synonyms}- [rip, tear]\n`)
  expect(checkContent(content).problems.map(({ file }) => file)).toEqual([])
  expect(readFileSync(join(content, 'articles/care/wash-down.mdx'), 'utf8')).toBe(washing)
})
