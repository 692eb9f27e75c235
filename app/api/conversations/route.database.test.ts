import { addressHeader } from '@/lib/client-address'
import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { keptForm } from '@/lib/kept-forms'
import { useDatabase } from '@/lib/testing/database'
import { POST } from './route'

const database = useDatabase()

const letter = (given: object = {}) => ({
  clientId: randomUUID(),
  channel: 'email',
  email: `${randomUUID()}@example.com`,
  body: 'Where is my parcel?',
  ...given,
})
// Limits count per visitor for an hour: each test is another one.
const visitor = () => ({ [addressHeader()]: `192.0.2.1`, 'user-agent': randomUUID() })
const send = (body: object, headers: Record<string, string> = visitor()) =>
  POST(
    new Request('http://localhost/api/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  )
const sendForm = (fields: [string, string][], headers: Record<string, string> = visitor()) =>
  POST(
    new Request('http://localhost/api/conversations', {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
    }),
  )
const count = async () => {
  const db = await database()
  return [await db.conversation.count(), await db.outboxMail.count()]
}

test('twenty parallel posts of one letter get one id', async () => {
  const one = letter()
  const headers = visitor()
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(one, headers)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
  expect(new Set(ids).size).toBe(1)
  expect(await count()).toEqual([1, 2])
})

test('the same id with other words is a conflict', async () => {
  const one = letter()
  await send(one)
  const answer = await send({ ...one, body: 'Something else' })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ error: { code: 'conflict' } })
})

test('a plain form is answered with a redirect that no reload can repeat', async () => {
  const fields: [string, string][] = [
    ...(Object.entries(letter({ name: '', email: 'Ana@Example.com' })) as [string, string][]),
    ['articles', 'track-your-order'],
    ['articles', 'return-an-item'],
    ['query', 'wher is my parcel'],
  ]
  const answer = await sendForm(fields)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/contact/sent')
  expect(answer.headers.get('set-cookie')).toMatch(/^sent-to=ana%40example.com; .*HttpOnly/)
  const kept = await (await database()).conversation.findFirst()
  expect(kept).toMatchObject({
    articles: ['track-your-order', 'return-an-item'],
    query: 'wher is my parcel',
    shopperName: null,
    shopperEmail: 'ana@example.com',
  })
})

test('a refused plain form keeps every word for the page that is drawn again', async () => {
  const draw = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no page in this test'))
  const fields = Object.entries(letter({ email: 'ana@example', name: 'Ana' })) as [string, string][]
  const answer = await sendForm([...fields, ['articles', 'track-your-order']])
  expect(answer.status).toBe(303)
  const [, id] = /^\/contact\?kept=(.+)$/.exec(answer.headers.get('location')!)!
  expect(keptForm(id!)).toEqual({
    typed: { ...Object.fromEntries(fields), articles: 'track-your-order' },
    articles: ['track-your-order'],
    problems: { email: expect.stringContaining('e-mail address') },
  })
  draw.mockResolvedValue(new Response('<h1>Write to us</h1>'))
  const drawn = await sendForm(fields)
  expect(drawn.status).toBe(400)
  expect(await drawn.text()).toBe('<h1>Write to us</h1>')
  expect(await count()).toEqual([0, 0])
})

test('one visitor sends ten letters an hour; the same letter again costs nothing', async () => {
  const headers = visitor()
  const sent = Array.from({ length: 10 }, (_, index) => letter({ body: `Letter ${index}` }))
  for (const one of sent) expect((await send(one, headers)).status).toBe(201)
  const refused = await send(letter(), headers)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000)
  expect((await send(sent[0]!, headers)).status).toBe(201)
  expect((await send(letter())).status).toBe(201)
})

test('nobody can fill one mailbox with confirmations', async () => {
  const email = `${randomUUID()}@example.com`
  const statuses: number[] = []
  for (let index = 0; index < 11; index++)
    statuses.push((await send(letter({ email, body: `Letter ${index}` }))).status)
  expect(statuses).toEqual([...Array(10).fill(201), 429])
})

test.each([
  ['not JSON', '{', 'body'],
  ['an unknown field', JSON.stringify(letter({ isAdmin: true })), 'isAdmin'],
  ['no e-mail address', JSON.stringify(letter({ email: undefined })), 'address'],
  ['far too much', JSON.stringify(letter({ body: 'a'.repeat(200_000) })), 'bytes'],
])('%s is refused and named', async (_case, body, named) => {
  const answer = await POST(
    new Request('http://localhost/api/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...visitor() },
      body,
    }),
  )
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { error: { message: string } }).error.message).toContain(named)
  expect(await count()).toEqual([0, 0])
})
