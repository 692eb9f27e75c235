import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkContent } from '@/lib/articles/check-content'
import { formatProblem } from '@/lib/articles/problem'
import type { ContentSet } from '@/lib/articles/content-set'
import { articleDocument } from '../core/article-document'
import { ArticleIndex } from '../core/article-index'
import { Finder } from '../core/find'
import { findAll } from '../core/standing'
import { checkAsks } from './check-asks'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

const article = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndescription: ${title}.\n${more}---\n${body}\n`

const neighbours = 'articles/delivery/neighbours.mdx'
const asks = [
  'can you leave it in the shed',
  'please ring twice',
  'nobody is home in the morning',
  'do i sign',
]
const shop = {
  [neighbours]: article(
    'Leave it with a neighbour',
    'The driver rings twice in the morning, and may leave the parcel in a shed. Over 400 euro a person signs.',
    `asks:\n${asks.map((ask) => `  - ${ask}\n`).join('')}`,
  ),
  'articles/account/sign-in.mdx': article('Sign in', 'How do I sign in? Choose Sign in and type the code.'),
  'articles/account/newsletter.mdx': article(
    'Sign up for the newsletter',
    'Do I sign up for good? No.',
    'keywords: [sign up]\n',
  ),
  'articles/account/close.mdx': article(
    'Close',
    'Do I close? How do I close it? Do I close it for good?',
    'keywords: [close, closing, closed]\n',
  ),
  'articles/contact/call.mdx': article('Call us', 'We answer the phone until six.'),
}

function checked(changes: Record<string, string> = {}, now?: Date) {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-asks-'))
  folders.push(folder)
  for (const [file, text] of Object.entries({ ...shop, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const content = checkContent(folder)
  const found = checkAsks(content, now)
  return {
    ...found,
    content,
    lines: found?.problems.map((problem) => formatProblem(folder, problem).replace(`${folder}/`, '')),
  }
}

/** The first article for "do i sign", by its words alone or as it is served. */
function first({ articles }: ContentSet, byWords: boolean): string | undefined {
  const index = new ArticleIndex()
  for (const each of articles.values()) index.put(articleDocument(each))
  return findAll(new Finder(index), 'do i sign', { language: 'en', byWords }).ranked[0]?.article.id
}

test('every ask finds its article in a sound shop', () => {
  expect(checked()).toMatchObject({ tried: 4, untried: 0, lines: [] })
})

test('an edit to another article that takes an answer away is named at the ask, with who stands there and why', () => {
  const signOut = article('Sign out', 'Do I sign out? Choose Sign out.', 'keywords: [sign off, sign out]\n')
  const { lines } = checked({ 'articles/account/close.mdx': signOut })
  expect(lines).toHaveLength(1)
  expect(lines![0]).toContain(
    `${neighbours}:8:5  the ask "do i sign" does not find "neighbours" among the first three by its words: 4th with `,
  )
  expect(lines![0]).toMatch(
    /4th with \d\.\d points \(.*sign \d\.\d, words together \d\.\d, sentences alike \d\.\d\); before it "close" with \d\.\d points \(.*, then "newsletter" with .*, then "sign-in" with /,
  )
  expect(lines![0]).toMatch(/ {2}write its words into the title, .* of "neighbours", or move the ask to /)
})

test('so is a synonym that lifts another article, with the word it is found by', () => {
  const { lines } = checked({ 'synonyms.yml': '- [sign, close]\n' })
  expect(lines).toHaveLength(1)
  expect(lines![0]).toMatch(
    /"do i sign" does not find "neighbours" .*: 4th .* before it "close" .*sign → close \d/,
  )
})

test('so is an ask that is found without being sure: the threshold is the one of this folder', () => {
  expect(checked({ 'store.yml': 'search:\n  thresholdShift: 0.48\n' }).lines).toContainEqual(
    expect.stringMatching(/"do i sign" finds "neighbours" by its words, but does not count as answered/),
  )
})

test('an ask is tried by its words: being word for word the question holds up nothing', () => {
  const folder = {
    'articles/account/close.mdx': article('Sign out', 'Do I sign out?', 'keywords: [sign out]\n'),
  }
  const { content, lines } = checked(folder)
  expect(lines).toHaveLength(1)
  expect(first(content.set, false)).toBe('neighbours')
  expect(first(content.set, true)).not.toBe('neighbours')
})

const gutted = `---\ntitle: Leave it with a neighbour\ndescription: Leave it with a neighbour.\nasks:\n${asks.map((ask) => `  - ${ask}\n`).join('')}---\n`

test('an article whose text is gone is named at each ask that nothing but the front matter holds up', () => {
  const { lines } = checked({ [neighbours]: `${gutted}The museum opens at nine.\n` })
  expect(lines).toHaveLength(4)
  expect(lines![0]).toBe(
    `${neighbours}:5:5  the ask "can you leave it in the shed" is not borne out by "neighbours": its headings and text have 0 % of what it says, 0 % of what all its asks say, needed 33 %  write the answer into the text of "neighbours", or take the ask out`,
  )
})

test('so is an ask that has nothing to do with its article', () => {
  const parrot = shop[neighbours].replace('asks:\n', 'asks:\n  - parrot perch polish service\n')
  const { lines } = checked({ [neighbours]: parrot })
  expect(lines).toHaveLength(1)
  expect(lines![0]).toContain(
    `${neighbours}:5:5  the ask "parrot perch polish service" has no word in common with "neighbours": not with its title, description, keywords, headings or text, nor with an ask of it that has one`,
  )
})

test('asks of drafts and of articles that are expired or not out yet are counted, not tried', () => {
  const body = 'Nothing to do with it.'
  const hidden = (more: string) => article('Other', body, `${more}\nasks: [do i sign in zebra stripes]\n`)
  const others = {
    'articles/contact/a.mdx': hidden('draft: true'),
    'articles/contact/b.mdx': hidden('expiresAt: 2026-11-28'),
    'articles/contact/c.mdx': hidden('publishedAt: 2026-11-29'),
  }
  const on = (day: string) => checked(others, new Date(`${day}T12:00:00Z`))
  expect(on('2026-11-28')).toMatchObject({ tried: 4, untried: 3, lines: [] })
  expect(on('2026-11-29')).toMatchObject({ tried: 5, untried: 2 })
})

test('nothing is said of asks while the settings cannot be read', () => {
  expect(checked({ 'synonyms.yml': '- [refund]\n' }).tried).toBeUndefined()
  expect(checked({ 'store.yml': 'search: {thresholdShift: 9}\n' }).tried).toBeUndefined()
})

test('the demo shop finds every one of its asks', () => {
  const { tried, problems } = checkAsks(checkContent(join(import.meta.dirname, '../../../content')))!
  expect(problems).toEqual([])
  expect(tried).toBeGreaterThanOrEqual(60)
})
