import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { GET as openLink } from '@/app/chat/open/route'
import { addressHeader } from '@/lib/client-address'
import { chatLink } from '@/lib/conversations/chat-link'
import { keptForm } from '@/lib/kept-forms'
import { useDatabase } from '@/lib/testing/database'
import { POST as leave } from './[id]/email/route'
import { POST as postMessage } from './[id]/messages/route'
import { POST as rate } from './[id]/rating/route'
import { POST as startConversation } from './route'

const database = useDatabase()
const data = mkdtempSync(join(tmpdir(), 'askwell-forms-'))
process.env.DATA_DIR = data
afterAll(() => rmSync(data, { recursive: true }))

type Door = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>
type Sender = Record<string, string>

let people = 0
const somebody = (): Sender => ({
  [addressHeader()]: `10.1.0.${(people += 1)}`,
  'user-agent': randomUUID(),
  'sec-fetch-site': 'same-origin',
})

function send(door: Door, id: string, sender: Sender, fields: Record<string, string>) {
  const body = new URLSearchParams(fields)
  const request = new Request(`http://localhost/api/conversations/${id}`, {
    method: 'POST',
    headers: sender,
    body,
  })
  return door(request, { params: Promise.resolve({ id }) })
}
const words = (body: string) => ({ clientId: randomUUID(), body })
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')!.split(';')[0]!

async function begin() {
  const sender = somebody()
  const answer = await send(startConversation, '', sender, {
    ...words('Where is my tent?'),
    channel: 'chat',
    name: '',
  })
  expect(answer.status).toBe(303)
  const id = /^\/chat\?c=([\w-]+)$/.exec(answer.headers.get('location')!)![1]!
  return { id, own: { ...sender, cookie: cookieOf(answer) } }
}
const stored = async (id: string) =>
  (await database()).conversation.findUniqueOrThrow({
    where: { id },
    include: { messages: { orderBy: { seq: 'asc' } } },
  })

test('a chat goes without a script: begun, answered, left for mail and rated by plain forms', async () => {
  const { id, own } = await begin()
  const answers = [
    await send(postMessage, id, own, words('Hello?')),
    await send(leave, id, own, { email: 'ana@example.com' }),
    await send(rate, id, own, { helpful: 'yes', comment: '' }),
  ]
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/chat?c=${id}#end`])
  }
  expect(await stored(id)).toMatchObject({
    ...{ byMail: true, shopperEmail: 'ana@example.com', helped: true, ratingComment: null, lastSeq: 2 },
    messages: [{ body: 'Where is my tent?' }, { body: 'Hello?' }],
  })
})

test('a form sent twice is one message', async () => {
  const { id, own } = await begin()
  const one = words('Hello?')
  await send(postMessage, id, own, one)
  expect((await send(postMessage, id, own, one)).status).toBe(303)
  expect((await stored(id)).lastSeq).toBe(2)
})

test('a refused form keeps every word for the page that is drawn again', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no page in this test'))
  const { id, own } = await begin()
  const kept = async (door: Door, fields: Record<string, string>) => {
    const location = (await send(door, id, own, fields)).headers.get('location')!
    expect(location).toContain(`/chat?c=${id}&kept=`)
    return keptForm(location.split('kept=')[1]!)
  }
  const long = words('a'.repeat(10_001))
  expect(await kept(postMessage, long)).toMatchObject({ typed: long, problems: { body: expect.any(String) } })
  expect(await kept(leave, { email: 'ana@example' })).toMatchObject({
    ...{ typed: { email: 'ana@example' }, problems: { email: expect.any(String) } },
  })
  const answer = await send(startConversation, '', own, { ...words(' '), channel: 'chat' })
  expect(answer.headers.get('location')).toMatch(/^\/chat\?c=new&kept=/)
})

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(40)])
const file = (name: string, bytes: Buffer = png) => new File([new Uint8Array(bytes)], name)

/** As a browser without scripts sends it. */
function sendFiles(
  door: Door,
  id: string,
  sender: Sender,
  fields: Record<string, string | string[]>,
  files: File[],
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  for (const one of files) body.append('files', one)
  const request = new Request(`http://localhost/api/conversations/${id}`, {
    method: 'POST',
    headers: sender,
    body,
  })
  return door(request, { params: Promise.resolve({ id }) })
}
const withFiles = async () =>
  (await database()).message.findMany({
    orderBy: { seq: 'asc' },
    select: { body: true, attachments: { select: { name: true, size: true } } },
  })
const tent = { name: 'tent.png', size: png.length }

test('files go with the first message and with later ones, without a script', async () => {
  const sender = somebody()
  const begun = { ...words('It tore.'), channel: 'chat' }
  const answer = await sendFiles(startConversation, '', sender, begun, [file('tent.exe'), new File([], '')])
  expect(answer.status).toBe(303)
  const id = answer.headers.get('location')!.slice('/chat?c='.length)
  const own = { ...sender, cookie: cookieOf(answer) }
  const again = await sendFiles(postMessage, id, own, words(''), [file('pole.png')])
  expect(again.headers.get('location')).toBe(`/chat?c=${id}#end`)
  expect(await withFiles()).toEqual([
    { body: 'It tore.', attachments: [tent] },
    { body: '', attachments: [{ ...tent, name: 'pole.png' }] },
  ])
})

test('a first form with a file that cannot be taken keeps the words and the other files, and sends them once', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no page in this test'))
  const sender = somebody()
  const typed = { ...words('It tore.'), channel: 'chat' }
  const large = file('film.png', Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]))
  for (const [bad, key] of [
    [file('script.png', Buffer.from('<script>alert(1)</script>')), 'This kind of file'],
    [large, 'This file is larger'],
  ] as const) {
    const refused = await sendFiles(startConversation, '', sender, typed, [
      file('tent.png'),
      bad,
      file('pole.png'),
    ])
    const kept = keptForm(refused.headers.get('location')!.split('kept=')[1]!)!
    expect(kept).toMatchObject({ typed, files: [{ name: 'tent.png' }, { name: 'pole.png' }] })
    expect(kept.problem).toContain(key)
    expect(await (await database()).message.count()).toBe(0)
    if (bad !== large) continue
    const attachments = kept.files!.map(({ id }) => id)
    const sent = { ...typed, attachments }
    const answer = await sendFiles(startConversation, '', sender, sent, [])
    const own = { ...sender, cookie: cookieOf(answer) }
    expect((await sendFiles(startConversation, '', own, sent, [])).status).toBe(303)
  }
  expect(await withFiles()).toEqual([
    { body: 'It tore.', attachments: [tent, { ...tent, name: 'pole.png' }] },
  ])
})

test('six files are too many for one message: five are kept to choose from', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no page in this test'))
  const six = Array.from({ length: 6 }, (_, at) => file(`${at}.png`))
  const typed = { ...words('Look'), channel: 'chat' }
  const refused = await sendFiles(startConversation, '', somebody(), typed, six)
  const kept = keptForm(refused.headers.get('location')!.split('kept=')[1]!)!
  expect(kept.files).toHaveLength(5)
  expect(kept.problem).toContain('At most 5 files')
})

test('a form that another site makes a browser send changes nothing and sets no cookie', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no page in this test'))
  const { id, own } = await begin()
  const foreign = { ...own, 'sec-fetch-site': 'cross-site' }
  const answers = [
    await send(postMessage, id, foreign, words('Spam')),
    await send(leave, id, foreign, { email: 'mallory@example.com' }),
    await send(rate, id, foreign, { helpful: 'no' }),
    await send(startConversation, '', foreign, { ...words('Spam'), channel: 'chat' }),
    await sendFiles(startConversation, '', foreign, { ...words('Spam'), channel: 'chat' }, [file('a.png')]),
    await sendFiles(postMessage, id, foreign, words('Spam'), [file('a.png')]),
  ]
  expect(answers.map((answer) => answer.headers.get('set-cookie'))).toEqual(Array(6).fill(null))
  expect(await (await database()).attachment.count()).toBe(0)
  expect(await stored(id)).toMatchObject({ lastSeq: 1, byMail: false, helped: null })
  expect(await (await database()).conversation.count()).toBe(1)
})

const open = (key: string, sender: Sender = somebody()) =>
  openLink(new Request(`http://localhost/chat/open?key=${encodeURIComponent(key)}`, { headers: sender }))
const keyOf = (id: string, now?: Date) => new URL(chatLink({ id }, now)).searchParams.get('key')!

test('the link of a mail opens the chat in another browser, and changes nothing in the one it was written in', async () => {
  const { id, own } = await begin()
  const there = await open(keyOf(id))
  expect([there.status, there.headers.get('location')]).toEqual([303, `/chat?c=${id}`])
  expect(there.headers.get('cache-control')).toBe('no-store')
  const other = { ...somebody(), cookie: cookieOf(there) }
  expect((await send(postMessage, id, other, words('From my phone'))).headers.get('location')).toContain(id)
  expect((await open(keyOf(id), own)).headers.get('set-cookie')).toBeNull()
  expect((await stored(id)).lastSeq).toBe(2)
})

test('a link that is forged, old, of a letter or of nothing opens nothing, and no token is made', async () => {
  const { id } = await begin()
  const db = await database()
  const letter = await db.conversation.create({
    data: { clientId: randomUUID(), channel: 'email', subject: 'Hi', language: 'en', articles: [] },
  })
  const tokens = await db.visitorToken.count()
  const longAgo = new Date(Date.now() - 31 * 86_400_000)
  for (const key of [keyOf(id, longAgo), keyOf(letter.id), keyOf(randomUUID()), `${keyOf(id)}x`, id, '']) {
    const answer = await open(key)
    expect(answer.headers.get('location')).toBe('/chat?link=old')
    expect(answer.headers.get('set-cookie')).toBeNull()
  }
  const looked = await open(keyOf(id), { ...somebody(), 'x-askwell-method': 'HEAD' })
  expect(looked.headers.get('set-cookie')).toBeNull()
  expect(await db.visitorToken.count()).toBe(tokens)
})
