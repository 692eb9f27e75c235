import { addressHeader } from '@/lib/client-address'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { GET as openResult } from '@/app/(help)/[language]/search/open/route'
import { startSearch } from '@/lib/search/live-index'
import { useDatabase } from '@/lib/testing/database'
import { POST as postClick } from './[id]/click/route'
import { POST as postSearch } from './route'

const work: Promise<void>[] = []
vi.mock('next/server', () => ({ after: (task: () => Promise<void>) => work.push(task()) }))

const database = useDatabase()
beforeAll(() => startSearch(), 60_000)

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const from = (headers: Record<string, string> = {}) => ({
  'user-agent': firefox,
  [addressHeader()]: '203.0.113.7',
  ...headers,
})

function post(body: unknown, headers?: Record<string, string>) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return postSearch(
    new Request('http://shop.test/api/searches', { method: 'POST', body: text, headers: from(headers) }),
  )
}

function click(id: string, body: unknown, headers?: Record<string, string>) {
  const address = `http://shop.test/api/searches/${id}/click`
  const request = new Request(address, { method: 'POST', body: JSON.stringify(body), headers: from(headers) })
  return postClick(request, { params: Promise.resolve({ id }) })
}

const rows = async () => (await database()).search.findMany()
const messageOf = async (response: Response) => (await response.json()).error.message

test('the server finds out itself what came of a search', async () => {
  const id = randomUUID()
  const response = await post({ id, query: 'zqxqy florble', page: '/' }, { 'content-type': 'text/plain' })
  expect([response.status, await response.text()]).toEqual([204, ''])
  expect(await rows()).toMatchObject([
    { id, query: 'zqxqy florble', outcome: 'none', page: '/', language: 'en' },
  ])
})

test.each([
  [{ id: 'x', query: 'tent' }, 'id'],
  [{ id: randomUUID(), query: '' }, 'query'],
  [{ id: randomUUID(), query: 'x'.repeat(201) }, 'query'],
  [{ id: randomUUID(), query: 'tent', outcome: 'answered' }, 'outcome'],
  [{ id: randomUUID(), query: ['tent'] }, 'query'],
  [{ id: randomUUID(), query: 'tent', page: '//evil.example' }, 'page'],
  [{ id: randomUUID(), query: 'tent', page: '/\\evil.example' }, 'page'],
  ['not json', 'body'],
  ['x'.repeat(5000), 'body'],
])('%j is refused with the name of what is wrong', async (body, field) => {
  const response = await post(body)
  expect(response.status).toBe(400)
  expect(await messageOf(response)).toMatch(new RegExp(`^${field}:`))
  expect(await rows()).toEqual([])
})

test('bots, prefetches and pages of other sites are let in and leave nothing', async () => {
  for (const headers of [
    { 'user-agent': 'Googlebot/2.1' },
    { 'sec-purpose': 'prefetch' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    expect((await post({ id: randomUUID(), query: 'tent' }, headers)).status).toBe(204)
  }
  expect(await rows()).toEqual([])
})

test('a click joins the own search only, and only with an article there is', async () => {
  const id = randomUUID()
  await post({ id, query: 'how do I return something' })
  const { shown } = (await rows())[0]!
  const slug = (shown as string[])[0]!
  await click(id, { slug: 'no-such-article', rank: 1 })
  await click(id, { slug, rank: 1 }, { [addressHeader()]: '203.0.113.8' })
  expect(await rows()).toMatchObject([{ clickedSlug: null }])
  expect((await click(id, { slug, rank: 1 })).status).toBe(204)
  expect(await rows()).toMatchObject([{ clickedSlug: slug, clickedRank: 1 }])
  expect((await click(id, { slug: '../x', rank: 1 })).status).toBe(400)
  expect((await click(id, { slug, rank: 0 })).status).toBe(400)
  expect((await click('x', { slug, rank: 1 })).status).toBe(400)
}, 20_000)

async function open(query: string, headers?: Record<string, string>) {
  const response = openResult(
    new Request(`http://shop.test/shop/search/open?${query}`, { headers: from(headers) }),
  )
  await Promise.all(work.splice(0))
  return [response.status, response.headers.get('location')]
}

test('a result opened without script is kept and leads to its article', async () => {
  const id = randomUUID()
  await post({ id, query: 'how do I return something' })
  const slug = ((await rows())[0]!.shown as string[])[0]!
  expect(await open(`id=${id}&slug=${slug}&rank=2`, { 'user-agent': 'Googlebot' })).toEqual([
    303,
    `/articles/${slug}`,
  ])
  expect(await rows()).toMatchObject([{ clickedSlug: null }])
  expect(await open(`id=${id}&slug=${slug}&rank=2&anchor=in-kürze`)).toEqual([
    303,
    `/articles/${slug}#in-k%C3%BCrze`,
  ])
  expect(await rows()).toMatchObject([{ clickedSlug: slug, clickedRank: 2 }])
})

test.each([
  'slug=https://evil.example&rank=1',
  'slug=//evil.example&rank=1',
  'slug=%2F%2Fevil.example&rank=1',
  'slug=..%2F..%2Fdesk&rank=1',
  'slug=%0d%0aLocation:evil&rank=1',
  'slug=javascript:alert(1)&rank=1',
  'slug=tent&rank=1&anchor=%0d%0aSet-Cookie:a',
  '',
])('/search/open?%s never leads away from the help center', async (query) => {
  const [status, location] = await open(`id=${randomUUID()}&${query}`)
  expect(status).toBe(303)
  expect(location).toMatch(/^\/(search|articles\/[a-z0-9-]+(#[\w%.~!*'()-]*)?)$/)
})
