import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Role, Staff } from '@/lib/auth/schema'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import { useDatabase } from '@/lib/testing/database'
import { answerFromDesk } from './desk/answer/mutations'
import { resolveConversation } from './desk/state/mutations'
import { startConversation } from './mutations'
import { conversationFor, listConversations } from './queries'
import { readLetter } from './read-letter'
import { bodyLimit, type Letter } from './schema'

const database = useDatabase()

const letter = (given: object = {}): Letter =>
  readLetter({
    clientId: randomUUID(),
    channel: 'email',
    name: 'Ana Løvås',
    email: 'ana@example.com',
    body: 'My jacket came in the wrong size.\nCan I swap it?',
    ...given,
  })

async function staff(role: Role = 'agent'): Promise<Staff> {
  const person = { email: `${randomUUID()}@larkspur.example`, name: 'Kim', role }
  const { id } = await (await database()).staff.create({ data: { ...person, passwordHash: 'none' } })
  return { ...person, id, sessionId: 'session' }
}
const answer = (body: string, given: object = {}) => ({ clientId: randomUUID(), body, ...given })
const outbox = async () => (await database()).outboxMail.findMany({ orderBy: { createdAt: 'asc' } })

test('a letter becomes a conversation, a confirmation to the shopper and a notice to the team', async () => {
  const agent = await staff()
  const { id } = await startConversation(
    letter({ query: 'swap size', articles: ['exchange-an-item'], page: '/search?q=swap' }),
  )
  const conversation = await conversationFor(agent, id)
  expect(conversation).toMatchObject({
    state: 'open',
    subject: 'My jacket came in the wrong size. Can I swap it?',
    shopperName: 'Ana Løvås',
    query: 'swap size',
    articles: ['exchange-an-item'],
    lastSeq: 1,
    messages: [{ seq: 1, author: 'shopper', body: 'My jacket came in the wrong size.\nCan I swap it?' }],
  })
  expect(conversation?.waitingSince).toBeTruthy()
  const [confirmation, notice] = await outbox()
  expect(confirmation).toMatchObject({
    kind: 'confirmation',
    toAddress: 'ana@example.com',
    toName: 'Ana Løvås',
    replyTo: 'help@larkspur.example',
  })
  expect(confirmation?.text).toContain('> My jacket came in the wrong size.\n> Can I swap it?')
  expect(confirmation?.text).toMatch(/You will have our answer by .+\./)
  expect(notice).toMatchObject({
    kind: 'notice',
    toAddress: 'help@larkspur.example',
    replyTo: 'ana@example.com',
  })
  expect(notice?.text).toContain('Searched for: swap size')
  expect(notice?.text).toContain('/articles/exchange-an-item')
  expect(notice?.text).toContain(`/desk/inbox/${id}`)
})

test('what was searched before is kept and told to the team without what is nobody’s business', async () => {
  const query = 'refund to 4111,1111,1111,1111 for LK-1234567, ana@example.net'
  await startConversation(letter({ query, page: '/search?q=4111+1111%201111-1111/returns' }))
  const [kept] = await (await database()).conversation.findMany()
  expect(kept).toMatchObject({
    query: 'refund to [card] for [order], [email]',
    page: '/search?q=[card]/returns',
  })
  const notice = (await outbox())[1]!
  expect(notice.text).toContain('Searched for: refund to [card] for [order], [email]')
  for (const mailed of [notice.text, notice.html]) expect(mailed).not.toMatch(/1111|LK-|example\.net/)
})

test('twenty parallel sends of one letter are one conversation with two mails and twenty equal answers', async () => {
  const one = letter()
  let admitted = 0
  const admit = async () => void admitted++
  const answers = await Promise.all(Array.from({ length: 20 }, () => startConversation(one, { admit })))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await (await database()).conversation.count()).toBe(1)
  expect(await outbox()).toHaveLength(2)
  expect(admitted).toBe(1)
})

test('the same words sent from a page loaded anew are the same letter', async () => {
  const first = await startConversation(letter())
  expect(await startConversation(letter())).toEqual(first)
  expect((await startConversation(letter({ email: 'bob@example.com' }))).id).not.toBe(first.id)
  const tomorrow = new Date(Date.now() + 86_400_000)
  expect((await startConversation(letter(), { now: tomorrow })).id).not.toBe(first.id)
})

test('another letter under the same id is refused, and nothing of it is kept', async () => {
  const clientId = randomUUID()
  await startConversation(letter({ clientId }))
  await expect(startConversation(letter({ clientId, body: 'Something else' }))).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await outbox()).toHaveLength(2)
})

test('a letter that is not admitted leaves nothing behind', async () => {
  const admit = () => Promise.reject(new Error('too many'))
  await expect(startConversation(letter(), { admit })).rejects.toThrow('too many')
  expect(await (await database()).conversation.count()).toBe(0)
  expect(await outbox()).toEqual([])
})

test('an answer goes to the shopper in the thread of all earlier mail', async () => {
  const agent = await staff()
  const { id } = await startConversation(letter())
  await answerFromDesk(agent, id, answer('Of course.\n\nWe send a label.'))
  await answerFromDesk(agent, id, answer('It is on its way.', { resolve: true }))
  const [confirmation, , first, second] = await outbox()
  expect(first).toMatchObject({
    kind: 'answer',
    toAddress: 'ana@example.com',
    subject: `Re: ${confirmation!.subject}`,
    inReplyTo: confirmation!.messageId,
    references: [confirmation!.messageId],
  })
  expect(first?.text).toContain('We send a label.\n\nKim')
  expect(second).toMatchObject({
    subject: first!.subject,
    inReplyTo: first!.messageId,
    references: [confirmation!.messageId, first!.messageId],
  })
  const conversation = await conversationFor(agent, id)
  expect(conversation).toMatchObject({ state: 'resolved', waitingSince: null, lastSeq: 3 })
  expect(second?.messageId).toContain(conversation!.messages[2]!.id)
})

test('fifty parallel answers number the messages without a gap', async () => {
  const agent = await staff()
  const { id } = await startConversation(letter())
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => answerFromDesk(agent, id, answer(`Answer ${index}`))),
  )
  const wanted = Array.from({ length: 50 }, (_, index) => index + 2)
  expect(answers.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(wanted)
  const conversation = await conversationFor(agent, id)
  expect(conversation?.messages.map(({ seq }) => seq)).toEqual([1, ...wanted])
  expect(conversation?.lastSeq).toBe(51)
  expect(conversation?.outbox.filter(({ kind }) => kind === 'answer')).toHaveLength(50)
}, 60_000)

test('an answer sent twice is one answer, and leaves no gap behind', async () => {
  const agent = await staff()
  const { id } = await startConversation(letter())
  const one = answer('Yes.')
  const answers = await Promise.all(Array.from({ length: 10 }, () => answerFromDesk(agent, id, one)))
  expect(answers).toEqual(Array(10).fill({ seq: 2, at: expect.any(Date) }))
  await expect(answerFromDesk(agent, id, { ...one, body: 'No.' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await answerFromDesk(agent, id, answer('More.'))).toMatchObject({ seq: 3 })
})

test('editors find no conversations, and nobody finds one that is not there', async () => {
  const { id } = await startConversation(letter())
  const editor = await staff('editor')
  const attempts = [
    () => answerFromDesk(editor, id, answer('Hello')),
    () => resolveConversation(editor, id),
    () => listConversations(editor, { state: 'open' }),
    () => conversationFor(editor, id),
  ]
  for (const attempt of attempts)
    await expect((async () => attempt())()).rejects.toMatchObject({ code: 'not-found' })
  const lead = await staff('lead')
  expect(await conversationFor(lead, 'nothing')).toBeNull()
  await expect(answerFromDesk(lead, 'nothing', answer('Hello'))).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await outbox()).toHaveLength(2)
})

test('the inbox shows who waits longest first, and finds by address and by word', async () => {
  const agent = await staff()
  const at = (minutes: number) => ({ now: new Date(Date.UTC(2026, 10, 22, 12, minutes)) })
  const older = await startConversation(
    letter({ email: 'old@example.com', body: 'Where is my TENT?' }),
    at(0),
  )
  const newer = await startConversation(letter({ email: 'new@example.com' }), at(1))
  const answered = await startConversation(letter({ email: 'first@example.com', body: 'Hi' }), at(-5))
  await answerFromDesk(agent, answered.id, answer('Hello'), at(-4).now)
  const ids = async (wanted: object = {}) =>
    (await listConversations(agent, { state: 'open', ...wanted })).conversations.map(({ id }) => id)
  expect(await ids()).toEqual([older.id, newer.id, answered.id])
  expect(await ids({ words: 'new@' })).toEqual([newer.id])
  expect(await ids({ words: 'tent' })).toEqual([older.id])
  expect(await ids({ words: '%_%' })).toEqual([])
  await resolveConversation(agent, older.id)
  expect(await ids()).toEqual([newer.id, answered.id])
  expect(await ids({ state: 'resolved' })).toEqual([older.id])
})

test.each([
  [{ email: 'ana@example' }, 'contact.email-problem'],
  [{ email: 'ana@example.com, bob@example.com' }, 'contact.email-problem'],
  [{ email: 'ana@example.com\r\nBcc: b@example.com' }, 'contact.email-problem'],
  [{ body: ' \n\t ' }, 'contact.body-missing'],
  [{ body: 'a'.repeat(bodyLimit + 1) }, 'contact.body-too-long'],
  [{ name: 'a'.repeat(101) }, 'contact.name-problem'],
  [{ role: 'admin' }, 'errors.invalid'],
  [{ channel: 'chat' }, 'errors.invalid'],
  [{ articles: ['../../etc'] }, 'errors.invalid'],
  [{ page: 'https://evil.example' }, 'errors.invalid'],
])('%j is refused with a sentence', (given, key) => {
  expect(() => letter(given)).toThrow(expect.objectContaining({ code: 'invalid', key }))
})

test('what was typed is kept as it was, without control characters', () => {
  expect(letter({ body: ' a\r\nb\rc\0\x1b[31m\td  é 𝒳 ' }).body).toBe('a\nb\nc[31m\td  é 𝒳')
  expect(letter({ body: 'a'.repeat(bodyLimit) }).body).toHaveLength(bodyLimit)
})

test('a shop without an address in store.yml is told of a letter at the address that mail comes from', async () => {
  const { email } = store()
  store().email = undefined
  environment().mailFrom = 'Larkspur <hello@larkspur.example>'
  try {
    await startConversation(letter())
    expect(await outbox()).toMatchObject([
      { kind: 'confirmation' },
      { kind: 'notice', toAddress: 'hello@larkspur.example' },
    ])
  } finally {
    store().email = email
    environment().mailFrom = undefined
  }
})
