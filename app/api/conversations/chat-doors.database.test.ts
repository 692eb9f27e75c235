import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { addressHeader } from '@/lib/client-address'
import { openedBy } from '@/lib/conversations/chat-link'
import { subscribe } from '@/lib/event-bus'
import { useDatabase } from '@/lib/testing/database'
import { conversationForDesk } from '@/lib/conversations/desk/detail/queries'
import { beforeConversation } from '@/lib/reports/before-conversation'
import { makeStaff } from '@/lib/testing/staff'
import { POST as rateArticle } from '../articles/[slug]/rating/route'
import { GET as download } from './[id]/attachments/[attachmentId]/route'
import { POST as upload } from './[id]/attachments/route'
import { GET as follow } from './[id]/events/route'
import { GET as readChat } from './[id]/route'
import { POST as leave } from './[id]/email/route'
import { POST as postMessage } from './[id]/messages/route'
import { POST as rate } from './[id]/rating/route'
import { POST as see } from './[id]/seen/route'
import { POST as mailTranscript } from './[id]/transcript/route'
import { POST as type } from './[id]/typing/route'
import { POST as uploadEarly } from './attachments/route'
import { GET as listChats, POST as startConversation } from './route'

const database = useDatabase()
const data = mkdtempSync(join(tmpdir(), 'askwell-doors-'))
process.env.DATA_DIR = data

type Params = { params: Promise<{ id: string; attachmentId: string }> }
type Door = (request: NextRequest, context: Params) => Promise<Response>
type Sender = Record<string, string>

let people = 0
// Limits count for an hour: each is another browser at another address.
const somebody = (): Sender => ({
  [addressHeader()]: `10.0.${(people += 1) >> 8}.${people & 255}`,
  'user-agent': randomUUID(),
})
const person = () => ({ ...somebody(), 'user-agent': `Mozilla/5.0 Firefox/150.${people}` })
const browser = () => ({ ...somebody(), 'sec-fetch-site': 'same-origin' })

function ask(door: Door, id: string, { sender = {}, body, query = '', file = '' }: Asked = {}) {
  const init = body === undefined ? {} : { method: 'POST', body: asSent(body) }
  const headers = { 'content-type': 'application/json', ...sender }
  const address = `http://localhost/api/conversations/${id}${query}`
  return door(new NextRequest(address, { ...init, headers }), {
    params: Promise.resolve({ id, attachmentId: file }),
  })
}
type Asked = { sender?: Sender; body?: unknown; query?: string; file?: string }
const asSent = (body: unknown) =>
  typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body)
const picture = () => new Blob([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(40)])

const first = (given: object = {}) => ({
  clientId: randomUUID(),
  channel: 'chat',
  body: 'Where is my tent?',
  ...given,
})
const message = (given: object = {}) => ({ clientId: randomUUID(), body: 'Hello?', ...given })

async function begin(sender = somebody(), given: object = {}) {
  const answer = await ask(startConversation, '', { sender, body: first(given) })
  expect(answer.status).toBe(201)
  const { id, token } = (await answer.json()) as { id: string; token: string }
  return { id, token, own: { ...sender, authorization: `Bearer ${token}` } }
}

test('an agent sees what was rated by whoever begins a chat without a search, and by nobody else', async () => {
  const agent = await makeStaff('agent')
  const [sender, other] = [person(), person()]
  const rateAs = (headers: Sender, helpful: boolean) =>
    rateArticle(
      new Request('http://localhost/api/articles/track-your-parcel/rating', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ id: randomUUID(), helpful }),
      }),
      { params: Promise.resolve({ slug: 'track-your-parcel' }) },
    )
  await rateAs(other, true)
  expect((await rateAs(sender, false)).status).toBe(204)
  const { id } = await begin(sender)
  const { before } = (await conversationForDesk(agent, id))!
  const { ratings } = await beforeConversation(agent, before)
  expect(ratings).toMatchObject([{ slug: 'track-your-parcel', helpful: false }])
})

const uploadFirst = async (sender: Sender, name = 'tent.png') => {
  const answer = await ask(uploadEarly, 'attachments', { sender, body: picture(), query: `?name=${name}` })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { id: string }).id
}
const filesIn = async (id: string) =>
  (await database()).attachment.findMany({
    where: { conversationId: id, messageId: { not: null } },
    select: { id: true, message: { select: { seq: true } } },
  })

test('a file chosen before the first message goes with it, once, however often it is sent', async () => {
  const sender = somebody()
  const file = await uploadFirst(sender)
  const one = first({ body: '', attachments: [file] })
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => ask(startConversation, '', { sender, body: one })),
  )
  const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
  expect(new Set(ids).size).toBe(1)
  expect(await filesIn(ids[0]!)).toEqual([{ id: file, message: { seq: 1 } }])
  const { subject } = await (await database()).conversation.findUniqueOrThrow({ where: { id: ids[0]! } })
  expect(subject).toBe('[tent.png]')
  const other = { ...one, attachments: [await uploadFirst(sender)] }
  expect((await ask(startConversation, '', { sender, body: other })).status).toBe(409)
})

test('a file for a first message can be sent once, fetched by nobody before, and stays for a message that comes later', async () => {
  const sender = somebody()
  const [file, late] = [await uploadFirst(sender), await uploadFirst(sender)]
  const { id, own } = await begin(sender, { attachments: [file] })
  const stranger = await begin()
  for (const body of [first({ attachments: [file] }), first({ attachments: [late, late] })])
    expect((await ask(startConversation, '', { sender: somebody(), body })).status).toBe(400)
  const theirs = { sender: stranger.own, body: message({ attachments: [file] }) }
  expect((await ask(postMessage, stranger.id, theirs)).status).toBe(400)
  for (const [chat, asks] of [
    [id, stranger.own],
    [stranger.id, stranger.own],
  ] as const)
    expect((await ask(download, chat, { sender: asks, file })).status).toBe(404)
  expect((await ask(download, id, { sender: own, file: late })).status).toBe(404)
  const sent = await ask(postMessage, id, { sender: own, body: message({ body: '', attachments: [late] }) })
  expect(sent.status).toBe(201)
  expect(await filesIn(id)).toHaveLength(2)
})

test('a first message that is refused leaves its files for the next try', async () => {
  const sender = somebody()
  const file = await uploadFirst(sender)
  const asked = { sender, body: first({ body: 'a'.repeat(10_001), attachments: [file] }) }
  expect((await ask(startConversation, '', asked)).status).toBe(400)
  const { id } = await begin(sender, { attachments: [file] })
  expect(await filesIn(id)).toHaveLength(1)
  const foreign = { ...sender, 'sec-fetch-site': 'cross-site' }
  const answer = await ask(uploadEarly, 'attachments', { sender: foreign, body: picture() })
  expect(answer.status).toBe(404)
})

test('a browser gets the token as a cookie that no script reads, others in the answer', async () => {
  const sender = browser()
  const answer = await ask(startConversation, '', { sender, body: first() })
  const told = (await answer.json()) as object
  expect(told).toMatchObject({ id: expect.any(String), seq: 1, at: expect.any(String), available: false })
  expect(told).not.toHaveProperty('token')
  const cookie = answer.headers.get('set-cookie')!
  expect(cookie).toMatch(/^visitor=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/)
  const mine = { ...sender, cookie: cookie.split(';')[0]! }
  const listed = await ask(listChats, '', { sender: mine })
  expect(await listed.json()).toMatchObject({ conversations: [{ channel: 'chat', lastSeq: 1 }] })
  const again = await ask(startConversation, '', { sender: mine, body: first() })
  expect(again.headers.get('set-cookie')).toBeNull()
  const { token } = await begin()
  expect(token).toMatch(/^[\w-]{43}$/)
})

test('a cookie that came along with another site’s post is no one’s', async () => {
  const { id, token } = await begin()
  const sender = (site: string) => ({ cookie: `visitor=${token}`, 'sec-fetch-site': site })
  const status = async (site: string) =>
    (await ask(postMessage, id, { sender: sender(site), body: message() })).status
  expect([await status('cross-site'), await status('same-site')]).toEqual([404, 404])
  expect([await status('same-origin'), await status('none')]).toEqual([201, 201])
})

test('messages are numbered, told again alike, and read after any of them', async () => {
  const { id, own } = await begin()
  const one = message()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask(postMessage, id, { sender: own, body: one })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const texts = new Set(await Promise.all(answers.map((answer) => answer.text())))
  expect(texts.size).toBe(1)
  expect(JSON.parse([...texts][0]!)).toEqual({ seq: 2, at: expect.stringMatching(/Z$/) })
  const other = await ask(postMessage, id, { sender: own, body: { ...one, body: 'Other words' } })
  expect(other.status).toBe(409)
  const read = await ask(readChat, id, { sender: own, query: '?after=1' })
  expect(read.headers.get('cache-control')).toBe('private, no-store')
  expect(await read.json()).toMatchObject({ lastSeq: 2, messages: [{ seq: 2, clientId: one.clientId }] })
})

test('ten messages in ten seconds; the eleventh is told when, one sent before costs nothing', async () => {
  const { id, own } = await begin()
  const sent = Array.from({ length: 10 }, () => message())
  for (const body of sent) expect((await ask(postMessage, id, { sender: own, body })).status).toBe(201)
  const refused = await ask(postMessage, id, { sender: own, body: message() })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(10)
  expect(((await refused.json()) as { error: { message: string } }).error.message).toContain('still here')
  expect((await ask(postMessage, id, { sender: own, body: sent[3] })).status).toBe(201)
  expect(await ask(readChat, id, { sender: own }).then((answer) => answer.json())).toMatchObject({
    lastSeq: 11,
  })
})

test('ten new chats an hour, whichever visitor the browser says it is', async () => {
  const sender = somebody()
  const statuses: number[] = []
  for (let index = 0; index < 11; index++)
    statuses.push((await ask(startConversation, '', { sender, body: first() })).status)
  expect(statuses).toEqual([...Array(10).fill(201), 429])
})

test('sixty new chats an hour from one address, however many browsers are behind it', async () => {
  const address = somebody()
  const statuses: number[] = []
  for (let index = 0; index < 61; index++) {
    const sender = { ...address, 'user-agent': randomUUID() }
    statuses.push((await ask(startConversation, '', { sender, body: first() })).status)
  }
  expect(statuses).toEqual([...Array(60).fill(201), 429])
})

/** Every door that a shopper's chat has, with a body it would take. */
const doors: [name: string, door: Door, body?: () => unknown][] = [
  ['GET :id', readChat],
  ['POST :id/messages', postMessage, message],
  ['POST :id/typing', type, () => ({})],
  ['POST :id/seen', see, () => ({ seq: 1 })],
  ['POST :id/email', leave, () => ({ email: 'mallory@example.com' })],
  ['POST :id/email, staying', leave, () => ({ email: 'mallory@example.com', stay: true })],
  ['POST :id/rating', rate, () => ({ helpful: false, comment: 'no' })],
  ['POST :id/transcript', mailTranscript, () => ({ email: 'mallory@example.com' })],
  ['POST :id/attachments', upload, picture],
  ['GET :id/attachments/:attachmentId', download],
  ['GET :id/events', follow],
]

test.each(doors)(
  '%s: to another visitor, a stranger and a guesser there is nothing',
  async (_name, door, body) => {
    const { id, token, own } = await begin()
    const other = await begin()
    const sent = await ask(upload, id, { sender: own, body: picture(), query: '?name=tent.png' })
    const file = ((await sent.json()) as { id: string }).id
    expect(file).toBeTruthy()
    const strangers: [string, Sender][] = [
      [id, other.own],
      [other.id, { authorization: `Bearer ${token}` }],
      [id, {}],
      [id, { authorization: `Bearer ${'A'.repeat(43)}` }],
      [id, { authorization: `Bearer ${token}x` }],
      [id, { cookie: `visitor=${token.slice(1)}` }],
      [id, { cookie: `visitor=${id}` }],
      [randomUUID(), other.own],
      ["' OR 1=1 --", other.own],
      ['\0', other.own],
      ['__proto__', other.own],
    ]
    const before = await everything()
    for (const [which, sender] of strangers) {
      const answer = await ask(door, which, { sender, body: body?.(), file })
      expect(answer.status, `${which} ${JSON.stringify(sender)}`).toBe(404)
      expect(await answer.json()).toEqual({
        error: { code: 'not-found', message: 'There is nothing at this address.' },
      })
    }
    expect(await everything()).toEqual(before)
  },
)

async function everything() {
  const db = await database()
  return [
    await db.conversation.findMany({ orderBy: { id: 'asc' } }),
    await db.message.findMany({ orderBy: { id: 'asc' } }),
    await db.conversationEvent.count(),
    await db.visitorToken.count(),
    await db.outboxMail.count(),
    await db.attachment.count(),
    existsSync(join(data, 'attachments')) && readdirSync(join(data, 'attachments')).toSorted(),
  ]
}

const hostile: [string, unknown][] = [
  ['not JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', []],
  ['a word', '"chat"'],
  ['objects for words', { clientId: { not: '' }, body: { contains: '' } }],
  ['an unknown field', message({ author: 'staff' })],
  ['a number to order by', message({ seq: 1 })],
  ['no clientId', { body: 'Hello' }],
  ['no words', message({ body: ' \n\u0000 ' })],
  ['too many words', message({ body: 'a'.repeat(10_001) })],
  ['far too much', message({ body: 'a'.repeat(300_000) })],
  ['a file that is not there', message({ attachments: ['a'.repeat(32)] })],
  ['a file of another place', message({ attachments: ['../../etc/passwd'] })],
  ['six files', message({ attachments: Array(6).fill('a'.repeat(32)) })],
  ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
]

test.each(hostile)('a message of %s is refused and leaves nothing', async (_case, body) => {
  const { id, own } = await begin()
  const before = await everything()
  const answer = await ask(postMessage, id, { sender: own, body })
  expect(answer.status).toBe(400)
  expect(await answer.text()).not.toMatch(/prisma|node_modules|at .+\.ts/i)
  expect(await everything()).toEqual(before)
})

test('what only looks like harm is kept word for word', async () => {
  const { id, own } = await begin()
  const body = '<img src=x onerror=alert(1)> \u202e${7*7} {{shop}} 👩‍🚀'
  await ask(postMessage, id, { sender: own, body: message({ body }) })
  expect(await ask(readChat, id, { sender: own }).then((answer) => answer.json())).toMatchObject({
    messages: [{}, { body }],
  })
})

test('nobody here: the team is told by mail, with no address to answer to', async () => {
  await begin(somebody(), { query: 'tent', name: 'Ana' })
  const [notice, ...others] = await (await database()).outboxMail.findMany()
  expect(others).toEqual([])
  expect(notice).toMatchObject({ kind: 'notice', toAddress: 'help@larkspur.example' })
  expect(notice?.text).toMatch(/From: Ana\n[\s\S]*> Where is my tent\?/)
})

const stored = async (id: string) => (await database()).conversation.findUniqueOrThrow({ where: { id } })

test('what was seen only moves on, and never beyond what there is', async () => {
  const { id, own } = await begin()
  for (let index = 0; index < 3; index++) await ask(postMessage, id, { sender: own, body: message() })
  const seen: number[] = []
  for (const seq of [2, 1, 99, 4, 3]) {
    expect((await ask(see, id, { sender: own, body: { seq } })).status).toBe(204)
    seen.push((await stored(id)).shopperSeenSeq)
  }
  expect(seen).toEqual([2, 2, 2, 4, 4])
})

test('typing is told to the desk and to the other windows, and kept nowhere', async () => {
  const { id, own } = await begin()
  const before = await everything()
  const heard: unknown[] = []
  const stop = ['desk', `conversation:${id}`].map((topic) => subscribe(topic, (event) => heard.push(event)))
  expect((await ask(type, id, { sender: own, body: {} })).status).toBe(204)
  stop.forEach((end) => end())
  expect(heard).toEqual([
    { kind: 'typing', author: 'shopper' },
    { kind: 'typing', author: 'shopper', conversationId: id },
  ])
  expect(await everything()).toEqual(before)
})

test('who leaves for mail gets one letter with a way back; who writes again is back', async () => {
  const { id, own } = await begin()
  const leaving = { email: 'Ana@Example.com', name: ' Ana  Løvås ' }
  for (let index = 0; index < 3; index++)
    expect((await ask(leave, id, { sender: own, body: leaving })).status).toBe(204)
  const letters = await (await database()).outboxMail.findMany({ where: { kind: 'confirmation' } })
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ toAddress: 'ana@example.com', toName: 'Ana Løvås', conversationId: id })
  const key = /\/chat\/open\?key=(\S+)/.exec(letters[0]!.text)![1]!
  expect(openedBy(key)).toBe(id)
  const read = await ask(readChat, id, { sender: own })
  expect(await read.json()).toMatchObject({ byMail: true, email: 'a…@example.com', queue: null })
  await ask(postMessage, id, { sender: own, body: message() })
  expect(await stored(id)).toMatchObject({ byMail: false, shopperEmail: 'ana@example.com' })
})

test('nobody can fill a mailbox by leaving for it', async () => {
  const email = `${randomUUID()}@example.com`
  const statuses: number[] = []
  for (let index = 0; index < 11; index++) {
    const { id, own } = await begin()
    statuses.push((await ask(leave, id, { sender: own, body: { email } })).status)
    if (statuses.at(-1) === 429) expect((await stored(id)).shopperEmail).toBeNull()
  }
  expect(statuses).toEqual([...Array(10).fill(204), 429])
})

test('a rating is the last one given; a comment stays until another is written', async () => {
  const { id, own } = await begin()
  const give = (body: object) => ask(rate, id, { sender: own, body })
  expect((await give({ helpful: false, comment: ' Too slow. ' })).status).toBe(204)
  expect((await give({ helpful: true })).status).toBe(204)
  expect(await stored(id)).toMatchObject({
    helped: true,
    ratingComment: 'Too slow.',
    ratedAt: expect.any(Date),
  })
})

test.each([
  ['seen', see, { seq: -1 }],
  ['seen', see, { seq: '1' }],
  ['seen', see, { seq: 1e300 }],
  ['email', leave, { email: 'ana@example' }],
  ['email', leave, { email: 'ana@example.com, bob@example.com' }],
  ['email', leave, { email: 'ana@example.com', byMail: false }],
  ['email', leave, { email: 'ana@example.com', stay: false }],
  ['rating', rate, { helpful: 'yes' }],
  ['rating', rate, { helpful: true, comment: 'ab '.repeat(400) }],
  ['typing', type, { author: 'staff' }],
] as [string, Door, object][])('%s with %j is refused and leaves nothing', async (_name, door, body) => {
  const { id, own } = await begin()
  const before = await everything()
  expect((await ask(door, id, { sender: own, body })).status).toBe(400)
  expect(await everything()).toEqual(before)
})
