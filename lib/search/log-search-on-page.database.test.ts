import { addressHeader } from '@/lib/client-address'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { logSearchOnPage } from './log-search-on-page'

const database = useDatabase()
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const answer = { query: '', answered: false, confidence: 0, outcome: 'none' as const, results: [] }

async function show(query: string, headers: Record<string, string> = {}) {
  const asked = new Headers({
    'user-agent': firefox,
    host: 'help.shop.test',
    [addressHeader()]: '203.0.113.9',
    ...headers,
  })
  await logSearchOnPage({ id: randomUUID(), headers: asked, query, language: 'en', answer })
}

const rows = async () => (await database()).search.findMany({ orderBy: { query: 'asc' } })

test('a search page without script is kept, with the page of ours that it began on', async () => {
  await show('boots', { referer: 'https://help.shop.test/articles/size-guide?x=1' })
  await show('socks', { referer: 'https://search.example/results' })
  await show('tents', { referer: 'https://help.shop.test//evil.example/x' })
  expect((await rows()).map(({ page }) => page)).toEqual(['/articles/size-guide', null, '/evil.example/x'])
})

test('what a bot, a prefetch or a HEAD shows is nobody asking', async () => {
  await show('boots', { 'user-agent': 'bingbot/2.0' })
  await show('boots', { 'sec-purpose': 'prefetch' })
  await show('boots', { 'x-askwell-method': 'HEAD' })
  expect(await rows()).toEqual([])
})
