import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrive } from '@/lib/availability/presence'
import { subscribe } from '@/lib/event-bus'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { visitorOf } from '../access'
import { conversationForDesk } from '../desk/detail/queries'
import { answerFromDesk } from '../desk/answer/mutations'
import { readFirstMessage, readMessage } from '../read-letter'
import { removeOldTokens } from '../visitors/mutations'
import { leaveForMail } from './by-mail/mutations'
import { sendMessage, startChat } from './mutations'
import { chatFor, chatsOf } from './queries'
import { markSeen } from './signs/mutations'

const database = useDatabase()

const first = (given: object = {}) =>
  readFirstMessage({ clientId: randomUUID(), channel: 'chat', body: 'Where is my tent?', ...given })
const message = (body: string, given: object = {}) => readMessage({ clientId: randomUUID(), body, ...given })
const visitorWith = async (token: string) =>
  (await visitorOf({ headers: new Headers({ cookie: `visitor=${token}` }) }))!

/** A stranger's chat and who that stranger is from now on. */
async function begin(given: object = {}) {
  const { id, token } = await startChat(null, first(given))
  return { id, visitor: await visitorWith(token!) }
}
const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, index) => index + from)

test('a shopper sees first name and picture of who answers, and nothing else of them; colleagues see it too', async () => {
  const agent = await makeStaff('agent', { name: 'Agnes Meyer' })
  const { id, visitor } = await begin()
  const data = { picture: 'a'.repeat(32), pictureType: 'image/png' }
  await (await database()).staff.update({ where: { id: agent.id }, data })
  await answerFromDesk(agent, id, { clientId: randomUUID(), body: 'Here.' })
  const shown = { name: 'Agnes', picture: `/api/pictures/${'a'.repeat(32)}` }
  const chat = await chatFor(visitor, id)
  expect(chat.agent).toEqual(shown)
  expect(chat.messages[1]).toMatchObject(shown)
  for (const secret of [agent.id, agent.email, 'Meyer', 'role', 'disabledAt', 'pictureType'])
    expect(JSON.stringify(chat)).not.toContain(secret)
  const { conversation } = (await conversationForDesk(agent, id))!
  const atDesk = { id: agent.id, name: 'Agnes Meyer', picture: shown.picture }
  expect(conversation.messages[1]!.staff).toEqual(atDesk)
})

test('a stranger who writes becomes a visitor, and finds the chat again by the token alone', async () => {
  const { id, visitor } = await begin({
    name: 'Ana',
    query: 'tent',
    articles: ['track-your-order'],
    page: '/',
  })
  expect(await chatFor(visitor, id)).toMatchObject({
    id,
    state: 'open',
    lastSeq: 1,
    email: null,
    agent: null,
    queue: { ahead: 0 },
    messages: [{ seq: 1, author: 'shopper', body: 'Where is my tent?', attachments: [] }],
    more: false,
  })
  expect(await chatsOf(visitor)).toMatchObject([{ id, channel: 'chat', state: 'open', lastSeq: 1 }])
  const db = await database()
  const stored = JSON.stringify([await db.visitorToken.findMany(), await db.visitor.findMany()])
  const { token } = await startChat(null, first())
  expect(stored).not.toContain(token)
  const longAgo = new Date(Date.now() - 181 * 86_400_000)
  await db.visitorToken.updateMany({ data: { createdAt: longAgo } })
  expect(await visitorWith(token!)).toBeNull()
  const { visitor: newer } = await begin()
  await removeOldTokens()
  expect(await db.visitorToken.findMany()).toMatchObject([{ visitorId: newer.id }])
  expect(await db.conversation.count()).toBe(3)
})

test('what was seen never goes back and never beyond the log, in whatever order browsers tell it', async () => {
  const agent = await makeStaff()
  const { id, visitor } = await begin()
  for (const body of ['One', 'Two', 'Three'])
    await answerFromDesk(agent, id, { clientId: randomUUID(), body })
  await Promise.all([4, 1, 9, 3, 2, 4, 1].map((seq) => markSeen(visitor, id, seq)))
  expect(await chatFor(visitor, id)).toMatchObject({ lastSeq: 4, seenSeq: 4 })
})

test('twenty parallel wishes to be answered by mail are one letter', async () => {
  const { id, visitor } = await begin()
  let admitted = 0
  const admit = async () => void admitted++
  const leaving = { email: 'ana@example.com' }
  await Promise.all(numbers(20).map(() => leaveForMail(visitor, id, leaving, { admit })))
  const db = await database()
  expect(await db.outboxMail.findMany({ where: { toAddress: leaving.email } })).toHaveLength(1)
  expect(admitted).toBe(1)
  expect(await chatFor(visitor, id)).toMatchObject({ byMail: true })
})

test('twenty parallel first messages of one browser are one chat of one visitor, and twenty equal answers', async () => {
  const one = first()
  let admitted = 0
  const admit = async () => void admitted++
  const answers = await Promise.all(numbers(20).map(() => startChat(null, one, { admit })))
  expect(new Set(answers.map(({ id, at }) => `${id} ${at.toISOString()}`)).size).toBe(1)
  const visitors = await Promise.all(answers.map(({ token }) => visitorWith(token!)))
  expect(new Set(visitors.map(({ id }) => id)).size).toBe(1)
  const db = await database()
  expect([await db.conversation.count(), await db.visitor.count(), await db.message.count()]).toEqual([
    1, 1, 1,
  ])
  expect(admitted).toBe(1)
})

test('a first message is given to nobody else: not other words, not another visitor, not a day later', async () => {
  const one = first()
  await startChat(null, one)
  const { visitor } = await begin()
  const conflict = expect.objectContaining({ code: 'conflict' })
  await expect(startChat(visitor, one)).rejects.toEqual(conflict)
  await expect(startChat(null, { ...one, body: 'Other words' })).rejects.toEqual(conflict)
  const tomorrow = new Date(Date.now() + 86_400_000)
  await expect(startChat(null, one, { now: tomorrow })).rejects.toEqual(conflict)
})

test('twenty parallel posts of one message are one row and twenty equal answers', async () => {
  const { id, visitor } = await begin()
  const one = message('Hello?')
  const answers = await Promise.all(numbers(20).map(() => sendMessage(visitor, id, one)))
  expect(answers).toEqual(Array(20).fill(answers[0]))
  expect(answers[0]!.seq).toBe(2)
  expect(await (await database()).message.count()).toBe(2)
  await expect(sendMessage(visitor, id, { ...one, body: 'Hello!' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await sendMessage(visitor, id, message('More'))).seq).toBe(3)
})

test('parallel writers on both sides leave no gap, and each reads the same order', async () => {
  const agent = await makeStaff()
  const { id, visitor } = await begin()
  const writes = numbers(40).map((n) =>
    n % 2
      ? sendMessage(visitor, id, message(`shopper ${n}`))
      : answerFromDesk(agent, id, { clientId: randomUUID(), body: `staff ${n}` }),
  )
  const seqs = (await Promise.all(writes)).map(({ seq }) => seq)
  expect(seqs.sort((a, b) => a - b)).toEqual(numbers(40, 2))
  const { messages, lastSeq } = await chatFor(visitor, id)
  expect(messages.map(({ seq }) => seq)).toEqual(numbers(41))
  expect(lastSeq).toBe(41)
  expect(messages.filter(({ author }) => author === 'staff')[0]).toMatchObject({ name: 'Person' })
  expect(messages.every(({ author, clientId }) => (author === 'shopper') === Boolean(clientId))).toBe(true)
}, 60_000)

test('whatever is posted and posted again in whatever order, the log holds each message once, in the order answered', async () => {
  const step = fc.record({
    which: fc.nat(5),
    author: fc.constantFrom('shopper', 'staff'),
    together: fc.boolean(),
  })
  const agent = await makeStaff()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { id, visitor } = await begin()
      const texts = {
        shopper: numbers(6).map((n) => message(`s${n}`)),
        staff: numbers(6).map((n) => message(`a${n}`)),
      }
      const answered = new Map<string, number>()
      let underway: Promise<void>[] = []
      for (const { which, author, together } of steps) {
        const one = texts[author as 'shopper' | 'staff'][which]!
        const post = async () => {
          const { seq } =
            author === 'shopper' ? await sendMessage(visitor, id, one) : await answerFromDesk(agent, id, one)
          expect(answered.get(one.body) ?? seq).toBe(seq)
          answered.set(one.body, seq)
        }
        underway.push(post())
        if (together) continue
        await Promise.all(underway)
        underway = []
      }
      await Promise.all(underway)
      const { messages, lastSeq } = await chatFor(visitor, id)
      expect(messages.map(({ seq }) => seq)).toEqual(numbers(lastSeq))
      expect(messages).toHaveLength(answered.size + 1)
      for (const { seq, body } of messages.slice(1)) expect(answered.get(body)).toBe(seq)
    }),
    { numRuns: Number(process.env.RUNS ?? 15) },
  )
}, 120_000)

test('a message that is not admitted leaves neither a row nor a gap', async () => {
  const { id, visitor } = await begin()
  const admit = () => Promise.reject(new Error('too fast'))
  await expect(sendMessage(visitor, id, message('a'), { admit })).rejects.toThrow('too fast')
  expect(await sendMessage(visitor, id, message('b'))).toMatchObject({ seq: 2 })
})

test('a shopper who writes again opens the chat, waits anew and wakes it', async () => {
  const agent = await makeStaff()
  const { id, visitor } = await begin()
  await answerFromDesk(agent, id, { clientId: randomUUID(), body: 'There it is.', resolve: true })
  const db = await database()
  expect(await db.conversation.findUnique({ where: { id } })).toMatchObject({
    state: 'resolved',
    waitingSince: null,
    resolvedAt: expect.any(Date),
  })
  await sendMessage(visitor, id, message('It is broken.'))
  expect(await db.conversation.findUnique({ where: { id } })).toMatchObject({
    state: 'open',
    waitingSince: expect.any(Date),
    resolvedAt: null,
  })
  expect(await db.conversationEvent.findMany({ where: { kind: 'reopened' } })).toMatchObject([
    { afterSeq: 2, staffId: null },
  ])
})

test('streams are told of a message once it is stored, and of nothing that was there already', async () => {
  const { id, visitor } = await begin()
  const heard: unknown[] = []
  const stop = [`conversation:${id}`, 'desk'].map((topic) => subscribe(topic, (event) => heard.push(event)))
  const one = message('Hello?')
  await sendMessage(visitor, id, one)
  await sendMessage(visitor, id, one)
  stop.forEach((end) => end())
  expect(heard).toEqual([
    { kind: 'message', seq: 2 },
    { kind: 'message', seq: 2, author: 'shopper', conversationId: id },
  ])
})

test('a blocked visitor is told so, reads what there is, and adds nothing', async () => {
  const { id, visitor } = await begin()
  const one = message('Spam')
  await sendMessage(visitor, id, one)
  const blocked = { ...visitor, isBlocked: true }
  const closed = expect.objectContaining({ key: 'conversation.closed-to-you' })
  await expect(sendMessage(blocked, id, message('More spam'))).rejects.toEqual(closed)
  await expect(startChat(blocked, first())).rejects.toEqual(closed)
  expect(await sendMessage(blocked, id, one)).toMatchObject({ seq: 2 })
  expect((await chatFor(blocked, id)).lastSeq).toBe(2)
  expect(await (await database()).message.count()).toBe(2)
})

test('long chats are read piece by piece without a hole', async () => {
  const { id, visitor } = await begin()
  const db = await database()
  const at = new Date()
  await db.message.createMany({
    data: numbers(449, 2).map((seq) => ({
      ...{ conversationId: id, seq, clientId: randomUUID(), author: 'shopper', body: `${seq}`, at },
    })),
  })
  await db.conversation.update({ where: { id }, data: { lastSeq: 450 } })
  const read: number[] = []
  for (let more = true; more;) {
    const chat = await chatFor(visitor, id, read.at(-1) ?? 0)
    read.push(...chat.messages.map(({ seq }) => seq))
    more = chat.more
    expect(chat.lastSeq).toBe(450)
  }
  expect(read).toEqual(numbers(450))
})

test('with nobody at the desk the team gets one mail for each time a shopper begins to wait', async () => {
  const agent = await makeStaff()
  const { id, visitor } = await begin()
  const notices = async () => (await database()).outboxMail.count({ where: { kind: 'notice' } })
  expect(await notices()).toBe(0)
  await answerFromDesk(agent, id, { clientId: randomUUID(), body: 'There it is.', resolve: true })
  await sendMessage(visitor, id, message('It is broken.'))
  await sendMessage(visitor, id, message('Can you hear me?'))
  expect(await notices()).toBe(1)
  await answerFromDesk(agent, id, { clientId: randomUUID(), body: 'Oh.' })
  const gone = arrive(agent.id)
  await sendMessage(visitor, id, message('Hm.'))
  gone()
  expect(await notices()).toBe(1)
})
