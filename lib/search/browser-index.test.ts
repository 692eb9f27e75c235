import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { listArticles } from '@/lib/articles/queries'
import { currentIndex, differences, indexFile } from './browser-index'
import { pack } from './core/index-file/pack'
import { type CurrentIndex, restore } from './core/index-file/restore'
import { search } from './queries'

const read = (file: string): Record<string, string[]> =>
  parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
const golden = Object.values(read('golden.yml')).flatMap((lines) =>
  lines.map((line) => line.split(' | ')[0]!),
)
const unanswered = Object.values(read('golden-unanswered.yml'))
  .flat()
  .map((line) => line.split(' | ')[0]!)
/** Each question, and how some looked on the way. */
const typed = [...golden, ...unanswered].flatMap((question, place) => [
  question,
  ...(place % 3 ? [] : [question.slice(0, ((7 * place) % question.length) + 1)]),
])

/** What was sent, as it arrives. */
async function sent(): Promise<{ current: CurrentIndex; file: Uint8Array }> {
  const current = JSON.parse(JSON.stringify(await currentIndex())) as CurrentIndex
  return { current, file: gunzipSync(indexFile(current.file!.split('/').at(-1)!)!) }
}

function differing(here: ReturnType<typeof restore>, every = 1) {
  return typed
    .filter((_, place) => place % every === 0)
    .flatMap((query) => {
      const browser = JSON.stringify(here(query, 5))
      const server = JSON.stringify(search(query, { limit: 5, settled: false, brief: true }))
      return browser === server ? [] : [{ browser, server }]
    })
}

test('a browser finds what the server finds, to the letter', async () => {
  const { current, file } = await sent()
  expect(current).toMatchObject({ changed: [], gone: [] })
  expect(differing(restore(current, file))).toEqual([])
}, 120_000)

test('an older file with what changed since finds the same', async () => {
  const { current } = await sent()
  const articles = listArticles()
  const older = articles.map((article, place) =>
    place % 9 ? article : { ...article, title: 'How it was called', sections: [] },
  )
  const packing = pack([...older.slice(3), { ...older[0]!, slug: 'withdrawn' }])
  let step = packing.next()
  while (!step.done) step = packing.next()
  const changed = articles.filter((article, place) => place < 3 || place % 9 === 0)
  expect(differing(restore({ ...current, changed, gone: ['withdrawn'] }, step.value), 5)).toEqual([])
}, 120_000)

test('the file is the same as long as the articles are, and no other is known', async () => {
  const { current } = await sent()
  expect((await currentIndex()).file).toBe(current.file)
  expect(indexFile('unknown')).toBeUndefined()
})

test('an article that was edited, published or withdrawn since differs once', () => {
  const articles = listArticles()
  const before = new Map(articles.map((article) => [article.slug, article]))
  const edited = articles.map((article, place) => (place < 20 ? { ...article } : article))
  expect(differences(articles, before)).toBe(0)
  expect(differences(edited, before)).toBe(20)
  expect(differences(articles.slice(3), before)).toBe(3)
  expect(differences([...articles.slice(1), { ...articles[0]!, slug: 'renamed' }], before)).toBe(2)
})
