import { expect, test } from 'vitest'
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
