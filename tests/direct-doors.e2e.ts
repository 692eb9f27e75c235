import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { expect, test } from '@playwright/test'
import { type Application, startApplication } from './application'
import { beginChat, type Chat, bearer } from './drill/honest-client'

let shop: Application
let chat: Chat
test.beforeAll(async () => {
  shop = await startApplication({ RATE_LIMITS: 'off' })
  chat = await beginChat(shop.url)
})
test.afterAll(() => shop.remove())

type Asked = { door: string; id?: string; method?: string; token?: string; type?: string; body?: string }

// How an answer is cut for the way, and what only the router of Next.js reads.
const ofTheWay = ['date', 'vary', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']

/** Asks a door and gives the answer up to the first event of a stream. A letter of the address is written as its code for Next.js to answer. */
function ask(
  way: 'directly' | 'through Next.js',
  { door, id = chat.id, method = 'POST', token = chat.token, type = 'application/json', body }: Asked,
) {
  const first = way === 'directly' ? id[0]! : `%${id.charCodeAt(0).toString(16)}`
  const headers = {
    ...bearer(token),
    ...(body !== undefined && { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }),
  }
  return new Promise<{ status: number; headers: object; text: string }>((resolve, reject) => {
    const address = `${shop.url}/api/conversations/${first}${id.slice(1)}/${door}`
    const asking = request(address, { method, headers, agent: false }, (answer) => {
      let text = ''
      const headers = Object.fromEntries(
        Object.entries(answer.headers).filter(([name]) => !ofTheWay.includes(name)),
      )
      const end = () => resolve({ status: answer.statusCode!, headers, text })
      answer
        .setEncoding('utf8')
        .on('end', end)
        .on('data', (piece: string) => {
          text += piece
          if (!/event: state\n.*\n\n/.test(text)) return
          end()
          asking.destroy()
        })
    })
    asking.on('error', reject).end(body)
  })
}

const message = (given: object = {}) => JSON.stringify({ clientId: randomUUID(), body: 'Hello', ...given })
const first = { clientId: randomUUID(), body: 'Hello' }
const cases: [string, number, Asked][] = [
  ['a message', 201, { door: 'messages', body: JSON.stringify(first) }],
  [
    'the same id with other words',
    409,
    { door: 'messages', body: JSON.stringify({ ...first, body: 'Bye' }) },
  ],
  ['a field that is not known', 400, { door: 'messages', body: message({ isAdmin: true }) }],
  ['what is not JSON', 400, { door: 'messages', body: '{' }],
  ['far too much', 400, { door: 'messages', body: message({ body: 'a'.repeat(200_000) }) }],
  [
    'a plain form',
    303,
    { door: 'messages', type: 'application/x-www-form-urlencoded', body: `clientId=${randomUUID()}&body=Hi` },
  ],
  ['a stranger', 404, { door: 'messages', token: '', body: message() }],
  ['a chat that is not there', 404, { door: 'messages', id: randomUUID(), body: message() }],
  ['a stream', 200, { door: 'events?after=1&tab=one', method: 'GET' }],
  ['a stream from a wrong place', 400, { door: 'events?after=x', method: 'GET' }],
  ['a stranger who follows', 404, { door: 'events', method: 'GET', token: '' }],
  ['a door asked the wrong way', 405, { door: 'messages', method: 'GET' }],
]

for (const [name, status, asked] of cases)
  test(`${name} is answered directly as through Next.js`, async () => {
    const direct = await ask('directly', asked)
    expect(direct.status).toBe(status)
    expect(direct.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
    expect(await ask('through Next.js', asked)).toEqual(direct)
  })

test('a message is answered without Next.js, one that does not say its length by Next.js', async () => {
  const post = async (body: string | ReadableStream) => {
    const headers = { ...bearer(chat.token), 'Content-Type': 'application/json' }
    const address = `${shop.url}/api/conversations/${chat.id}/messages`
    const answer = await fetch(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    return [answer.status, answer.headers.has('vary')]
  }
  expect(await post(message())).toEqual([201, false])
  expect(await post(new Blob([message()]).stream())).toEqual([201, true])
})
