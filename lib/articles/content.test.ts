import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'askwell-live-'))
process.env.CONTENT_DIR = folder
const { content, onContentChange, startContent } = await import('./content')
const { getArticle, listCategories, redirectFor } = await import('./queries')
const { readBody } = await import('./body')

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const article = (title: string, body = 'Text.', more = '') =>
  `---\ntitle: ${title}\ndescription: D.\n${more}---\n${body}\n`
const soon = { timeout: 1000, interval: 10 }
const warnings = () => vi.mocked(console.warn).mock.calls.map(([line]) => String(line))

put('store.yml', 'timeZone: Europe/Amsterdam\nvariables: {wait: 5 days}\n')
put('articles/gift-cards/use-a-card.mdx', article('Use a card', 'Within <Variable name="wait" />.'))
put('articles/gift-cards/balance.mdx', article('Balance'))

let stop: () => Promise<void>
beforeAll(async () => {
  stop = await startContent()
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

test('a folder with articles alone is a help center', () => {
  expect(listCategories()).toEqual([{ slug: 'gift-cards', name: 'Gift cards' }])
  expect(getArticle('use-a-card')?.sections[0]?.text).toBe('Within 5 days.')
})

test('an edit is live within a second, however it is saved', async () => {
  put('articles/gift-cards/balance.mdx', article('Your balance'))
  await vi.waitFor(() => expect(getArticle('balance')?.title).toBe('Your balance'), soon)
  put('articles/gift-cards/.balance.mdx.tmp', article('The balance'))
  renameSync(
    join(folder, 'articles/gift-cards/.balance.mdx.tmp'),
    join(folder, 'articles/gift-cards/balance.mdx'),
  )
  await vi.waitFor(() => expect(getArticle('balance')?.title).toBe('The balance'), soon)
})

test('listeners hear which articles changed, and whether lists show the change', async () => {
  const heard: unknown[] = []
  const silence = onContentChange((change) => heard.push(change))
  put('articles/gift-cards/balance.mdx', article('The balance', 'Other text.'))
  await vi.waitFor(
    () => expect(heard).toEqual([{ slugs: ['balance'], everything: false, lists: false }]),
    soon,
  )
  put('articles/gift-cards/balance.mdx', article('Card balance', 'Other text.'))
  await vi.waitFor(
    () => expect(heard[1]).toEqual({ slugs: ['balance'], everything: false, lists: true }),
    soon,
  )
  silence()
})

test.each([
  ['front matter', '---\ntitle: Broken\n---\n', 'balance.mdx:2:1  "description" is missing'],
  ['body', article('Broken', 'A <script>x</script>.'), 'balance.mdx:5:3  HTML: <script>'],
  [
    'link',
    article('Broken', '[x](/articles/usa-a-card)'),
    'balance.mdx:5:1  there is no article "usa-a-card"',
  ],
])(
  'an article broken in its %s is served as it was, and the log says what to write',
  async (_, text, line) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const good = article('Good', 'Good text.')
    put('articles/gift-cards/balance.mdx', good)
    await vi.waitFor(() => expect(getArticle('balance')?.title).toBe('Good'), soon)
    put('articles/gift-cards/balance.mdx', text)
    await vi.waitFor(() => expect(warnings().join('\n')).toContain(line), soon)
    expect(getArticle('balance')?.title).toBe('Good')
    expect(JSON.stringify(readBody(getArticle('balance')!))).toContain('Good text.')
    put('articles/gift-cards/balance.mdx', article('Mended'))
    await vi.waitFor(() => expect(getArticle('balance')?.title).toBe('Mended'), soon)
  },
)

test('an article refused for a link is served as soon as the link leads somewhere', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  put('articles/gift-cards/balance.mdx', article('Links on', '[x](/articles/later)'))
  await vi.waitFor(() => expect(warnings().join()).toContain('there is no article "later"'), soon)
  put('articles/shipping/later.mdx', article('Later'))
  await vi.waitFor(() => expect(getArticle('balance')?.title).toBe('Links on'), soon)
  expect(listCategories().map(({ name }) => name)).toEqual(['Gift cards', 'Shipping'])
})

test('a renamed category keeps its articles, a deleted one is gone', async () => {
  renameSync(join(folder, 'articles/shipping'), join(folder, 'articles/delivery'))
  await vi.waitFor(() => expect(getArticle('later')?.category).toBe('delivery'), soon)
  put('articles/gift-cards/balance.mdx', article('No links'))
  rmSync(join(folder, 'articles/delivery'), { recursive: true })
  await vi.waitFor(() => expect(getArticle('later')).toBeUndefined(), soon)
})

test('a broken settings file changes nothing, a mended one takes effect', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  put('categories.yml', 'gift-cards:\n  name: Presents\n')
  await vi.waitFor(() => expect(listCategories()[0]?.name).toBe('Presents'), soon)
  put('categories.yml', 'gift-cards:\n  nam: Cards\n')
  await vi.waitFor(() => expect(warnings().join()).toContain('categories.yml:2:3  unknown key "nam"'), soon)
  expect(listCategories()[0]?.name).toBe('Presents')
  put('store.yml', 'timeZone: Europe/Amsterdam\nvariables: {}\n')
  await vi.waitFor(() => expect(warnings().join()).toContain('the variable "wait" is gone'), soon)
  expect(JSON.stringify(readBody(getArticle('use-a-card')!))).toContain('5 days')
  put('store.yml', 'timeZone: Europe/Amsterdam\nvariables: {wait: 9 days}\n')
  await vi.waitFor(() => expect(getArticle('use-a-card')?.sections[0]?.text).toBe('Within 9 days.'), soon)
  expect(JSON.stringify(readBody(getArticle('use-a-card')!))).toContain('9 days')
})

test('an old address leads to the end of its chain, and a circle leads nowhere', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  put('redirects.yml', '/a: /b\n/b: /articles/balance\n/c: /d\n/d: /c\n')
  await vi.waitFor(() => expect(redirectFor('/a')).toBe('/articles/balance'), soon)
  expect(redirectFor('/c/')).toBeUndefined()
})

test('a hundred files at once arrive together, and a broken body among them gives way', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  for (let number = 0; number < 100; number++) put(`articles/many/a-${number}.mdx`, article(`One ${number}`))
  await vi.waitFor(() => expect(content().articles.get('a-99')?.title).toBe('One 99'), soon)
  for (let number = 0; number < 100; number++) {
    put(`articles/many/a-${number}.mdx`, article(`Two ${number}`, number === 7 ? '<Broken' : 'Text.'))
  }
  await vi.waitFor(() => expect(content().articles.get('a-99')?.title).toBe('Two 99'), soon)
  await vi.waitFor(() => expect(content().articles.get('a-7')?.title).toBe('One 7'), { timeout: 5000 })
  // It may still be the One 7 of before.
  const told = () => warnings().filter((line) => line.includes('a-7.mdx:5:1  a <'))
  await vi.waitFor(() => expect(told()).toHaveLength(1), { timeout: 5000 })
  expect(content().articles.get('a-7')?.title).toBe('One 7')
})

test('articles appear and disappear with the shop’s own day', async () => {
  put(
    'articles/many/new-year.mdx',
    article('New year', 'Text.', 'publishedAt: 2027-01-01\nexpiresAt: 2027-01-02\n'),
  )
  await vi.waitFor(() => expect(content().articles.has('new-year')).toBe(true), soon)
  const heard: string[][] = []
  const silence = onContentChange(({ slugs }) => heard.push(slugs))
  vi.useFakeTimers({ toFake: ['Date'] })
  const at = async (moment: string, there: boolean) => {
    vi.setSystemTime(new Date(moment))
    expect(getArticle('new-year') !== undefined, moment).toBe(there)
  }
  await at('2026-12-31T22:59:59Z', false)
  await at('2026-12-31T23:00:00Z', true)
  await vi.waitFor(() => expect(heard).toContainEqual(['new-year']), { timeout: 2500 })
  await at('2027-01-01T22:59:59Z', true)
  await at('2027-01-01T23:00:00Z', false)
  vi.useRealTimers()
  silence()
})

test('what cannot be seen on disk is not believed: a touched file changes nothing', async () => {
  const before = content()
  const file = join(folder, 'articles/gift-cards/balance.mdx')
  writeFileSync(file, readFileSync(file))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(content().articles.get('balance')).toBe(before.articles.get('balance'))
})
