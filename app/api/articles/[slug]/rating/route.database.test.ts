import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { addressHeader } from '@/lib/client-address'
import { openedCookie } from '@/lib/search/opened-result'
import { asked } from '@/lib/testing/searches'
import { useDatabase } from '@/lib/testing/database'
import { visitorKey } from '@/lib/visitor-key'
import { POST as read } from '../read/route'
import { POST as rate } from './route'

const database = useDatabase()
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

const to = (slug: string) => ({ params: Promise.resolve({ slug }) })
const post = (body?: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers: { ...browser, ...headers } })
const json = { 'content-type': 'application/json' }

test('a rating from a script is kept, its comment without what is nobody’s business', async () => {
  const body = { id: 'rating-1', helpful: false, reason: 'missing', comment: 'I am jo@example.org' }
  const answer = await rate(post(JSON.stringify(body), json), to('track-your-parcel'))
  expect(answer.status).toBe(204)
  expect(await (await database()).articleRating.findMany()).toMatchObject([
    { id: 'rating-1', slug: 'track-your-parcel', reason: 'missing', comment: 'I am [email]' },
  ])
})

test('a plain form rates too and is sent back to the article', async () => {
  const form = new URLSearchParams({ helpful: 'false', reason: 'unclear', comment: '' })
  const answer = await rate(post(form), to('track-your-parcel'))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/articles/track-your-parcel#rated')
  expect(await (await database()).articleRating.findMany()).toMatchObject([
    { reason: 'unclear', comment: null },
  ])
})

test('a plain form’s No is joined to the search whose result the reader opened, and to no other', async () => {
  const id = '0b8f6e4a-1c1d-4a53-9d11-2f6f0f1f7a01'
  await asked('where is my parcel', {
    ...{ id, at: new Date(), visitorKey: await visitorKey(new Headers(browser)) },
    ...{ outcome: 'answered', clickedSlug: 'track-your-parcel' },
  })
  const { search, articleRating } = await database()
  const joined = async () => (await search.findUnique({ where: { id } }))!.ratedUnhelpful
  const opened = (slug: string) => ({ cookie: openedCookie({ id, slug }).split(';')[0]! })
  const no = () => new URLSearchParams({ helpful: 'false' })
  await rate(post(no(), opened('return-an-item')), to('track-your-parcel'))
  expect(await joined()).toBe(false)
  await rate(post(no(), opened('track-your-parcel')), to('track-your-parcel'))
  expect(await joined()).toBe(true)
  expect(await articleRating.findMany()).toMatchObject([{ searchId: id }])
})

test.each([
  [{ helpful: true, stars: 5 }, 400],
  [{ helpful: 'yes' }, 400],
  [{ helpful: true, comment: 'x'.repeat(1001) }, 400],
  [{ helpful: false, reason: 'other' }, 400],
])('%j is not a rating', async (body, status) => {
  const answer = await rate(post(JSON.stringify(body), json), to('track-your-parcel'))
  expect(answer.status).toBe(status)
  expect(await (await database()).articleRating.count()).toBe(0)
})

test('an article that is not there can be neither rated nor read', async () => {
  expect((await rate(post(JSON.stringify({ helpful: true }), json), to('gone'))).status).toBe(404)
  expect((await read(post(), to('gone'))).status).toBe(404)
})

test('a read counts once it is a person’s: not a bot’s, a prefetch’s or another site’s', async () => {
  const others: Record<string, string>[] = [
    { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
    { 'sec-purpose': 'prefetch' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of others) {
    expect((await read(post(undefined, headers), to('track-your-parcel'))).status).toBe(204)
    await rate(post(JSON.stringify({ helpful: true }), { ...json, ...headers }), to('track-your-parcel'))
  }
  expect(await (await database()).articleReads.count()).toBe(0)
  expect(await (await database()).articleRating.count()).toBe(0)
  expect((await read(post(), to('track-your-parcel'))).status).toBe(204)
  expect(await (await database()).articleReads.findMany()).toMatchObject([
    { slug: 'track-your-parcel', count: 1 },
  ])
})

/** How often each status came back when one network invents a browser for every post. */
async function flood(
  times: number,
  address: string,
  send: (headers: Record<string, string>) => Promise<Response>,
) {
  const statuses: number[] = []
  for (let browserNumber = 0; browserNumber < times; browserNumber++) {
    const invented = `${browser['user-agent']} ${browserNumber}`
    statuses.push((await send({ 'user-agent': invented, [addressHeader()]: address })).status)
  }
  return [...new Set(statuses)].map((status) => [status, statuses.filter((each) => each === status).length])
}
const no = JSON.stringify({ helpful: false })
const rateFrom = (slug: string) => (headers: Record<string, string>) =>
  rate(post(no, { ...json, ...headers }), to(slug))

test('one network answers 50 times a day whether an article helped, however many browsers it invents', async () => {
  expect(await flood(55, '203.0.113.1', rateFrom('track-your-parcel'))).toEqual([
    [204, 50],
    [429, 5],
  ])
  expect(await flood(1, '203.0.113.2', rateFrom('track-your-parcel'))).toEqual([[204, 1]])
  expect(await (await database()).articleRating.count()).toBe(51)
})

test('one network answers 120 times an hour, whichever articles it is asked of', async () => {
  const slugs = listArticles().map(({ slug }) => slug)
  let next = 0
  const rateNext = (headers: Record<string, string>) => rateFrom(slugs[next++ % slugs.length]!)(headers)
  expect(await flood(125, '203.0.113.3', rateNext)).toEqual([
    [204, 120],
    [429, 5],
  ])
})

test('one network counts 600 reads in ten minutes, however many browsers it invents', async () => {
  const reading = (headers: Record<string, string>) => read(post(undefined, headers), to('track-your-parcel'))
  expect(await flood(605, '203.0.113.4', reading)).toEqual([
    [204, 600],
    [429, 5],
  ])
  expect(await (await database()).articleReads.findMany()).toMatchObject([{ count: 600 }])
})
