import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { arrive } from '@/lib/availability/presence'
import { subscribe } from '@/lib/event-bus'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { visitorOf } from '../access'
import { keepAddress, leaveForMail } from '../chat/by-mail/mutations'
import { sendMessage, startChat } from '../chat/mutations'
import { mailTranscript } from '../chat/transcript/mutations'
import { mailUnread } from '../chat/unread/mutations'
import { answerFromDesk } from '../desk/answer/mutations'
import { handOver, openHanded, takeConversation } from '../desk/assignment/mutations'
import { resolveConversation, snoozeConversation } from '../desk/state/mutations'
import { summarize } from '../desk/summary/queries'
import { readFirstMessage, readMessage } from '../read-letter'
import { giveBackAbandoned, type Missing, noticeByMail, ringTheOthers, tellWoken } from './mutations'

const database = useDatabase()
const start = new Date('2026-11-20T10:00:00Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000)

async function begin(given: object = {}) {
  const chat = readFirstMessage({
    clientId: randomUUID(),
    channel: 'chat',
    body: 'Where is my tent?',
    ...given,
  })
  const { id, token } = await startChat(null, chat, { now: start })
  const visitor = (await visitorOf({ headers: new Headers({ cookie: `visitor=${token}` }) }))!
  return { id, visitor }
}
const mails = async () =>
  (await database()).outboxMail.findMany({
    orderBy: { createdAt: 'asc' },
    select: { kind: true, toAddress: true, text: true },
  })
const row = async (id: string) => (await database()).conversation.findUniqueOrThrow({ where: { id } })

test('a chat nobody took rings everybody, once, and not before its time', async () => {
  const { id } = await begin()
  const heard: unknown[] = []
  subscribe('desk', (event) => heard.push(event))
  const pushed: string[] = []
  const push = async (conversationId: string) => void pushed.push(conversationId)
  await ringTheOthers(30, at(29), push)
  expect([heard, pushed]).toEqual([[], []])
  await Promise.all([ringTheOthers(30, at(30), push), ringTheOthers(30, at(31), push)])
  expect(pushed).toEqual([id])
  expect(heard).toEqual([{ kind: 'changed', conversationId: id }])
  const [summary] = await summarize([id])
  expect([at(30), at(31)]).toContainEqual(summary!.rangAt)
})

test('a conversation that comes back from its sleep is told to the desk at that moment, once', async () => {
  const staff = await makeStaff('agent')
  const [{ id }, resolved] = [await begin(), await begin()]
  for (const chat of [id, resolved.id]) await snoozeConversation(staff, chat, at(60), start)
  await resolveConversation(staff, resolved.id, at(1))
  const heard: unknown[] = []
  subscribe('desk', (event) => heard.push(event))
  await tellWoken(at(0), at(59))
  expect(heard).toEqual([])
  await tellWoken(at(59), at(60))
  await tellWoken(at(60), at(61))
  expect(heard).toEqual([{ kind: 'changed', conversationId: id }])
  const rung: string[] = []
  const push = async (conversationId: string) => void rung.push(conversationId)
  await ringTheOthers(30, at(59), push)
  expect(rung).toEqual([])
  await ringTheOthers(30, at(60), push)
  expect(rung).toEqual([id])
})

test('a chat still not taken is told to the team by mail, once; one that was taken is not', async () => {
  const staff = await makeStaff('agent')
  const [{ id }, taken] = [await begin(), await begin()]
  await takeConversation(staff, taken.id, at(5))
  await noticeByMail(120, at(119))
  expect(await mails()).toEqual([])
  await Promise.all([noticeByMail(120, at(120)), noticeByMail(120, at(125))])
  expect(await mails()).toMatchObject([{ kind: 'notice', toAddress: 'help@larkspur.example' }])
  expect((await mails())[0]!.text).toContain(id)
})

test('a chat handed over and not opened is told to the team by mail, once; one that was opened is not', async () => {
  const [ana, ben] = [await makeStaff('agent'), await makeStaff('agent')]
  const [{ id }, opened] = [await begin(), await begin()]
  for (const chat of [id, opened.id]) {
    await takeConversation(ana, chat, at(5))
    await answerFromDesk(ana, chat, { clientId: randomUUID(), body: 'Ben knows.' }, at(10))
    await handOver(ana, chat, { to: ben.id }, at(20))
  }
  await openHanded(ben, opened.id, at(30))
  await noticeByMail(120, at(139))
  expect(await mails()).toEqual([])
  await Promise.all([noticeByMail(120, at(140)), noticeByMail(120, at(145))])
  expect(await mails()).toMatchObject([{ kind: 'notice', text: expect.stringContaining(id) as string }])
})

test('a chat whose agent left while the shopper waits goes back into the queue, with its story', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const staff = await makeStaff('agent')
  const { id } = await begin()
  await takeConversation(staff, id, at(5))
  const leave = arrive(staff.id)
  const missing: Missing = new Map()
  await giveBackAbandoned(missing, 30, at(60))
  await giveBackAbandoned(missing, 30, at(100))
  expect((await row(id)).assignedToId).toBe(staff.id)
  leave()
  vi.runAllTimers()
  await giveBackAbandoned(missing, 30, at(110))
  await giveBackAbandoned(missing, 30, at(139))
  expect((await row(id)).assignedToId).toBe(staff.id)
  await giveBackAbandoned(missing, 30, at(140))
  expect(await row(id)).toMatchObject({ assignedToId: null, rangAt: null })
  const story = await (
    await database()
  ).conversationEvent.findMany({ where: { conversationId: id }, orderBy: { at: 'asc' } })
  expect(story).toMatchObject([{ kind: 'taken' }, { kind: 'released', staffId: null, toStaffId: staff.id }])
  vi.useRealTimers()
})

test('unread answers go by mail in one letter after a while, each once, and what was seen does not', async () => {
  const staff = await makeStaff('agent')
  const { id, visitor } = await begin({ email: 'ana@example.com' })
  const answer = (body: string, seconds: number) =>
    answerFromDesk(staff, id, { clientId: randomUUID(), body }, at(seconds))
  await answer('First part.', 10)
  await answer('Second part.', 200)
  await mailUnread(300, at(309))
  expect(await mails()).toEqual([])
  await Promise.all([mailUnread(300, at(310)), mailUnread(300, at(311))])
  expect(await mails()).toMatchObject([{ kind: 'answer', toAddress: 'ana@example.com' }])
  expect((await mails())[0]!.text).toMatch(/First part\.\n\nSecond part\.[^]*\/chat\/open\?key=/)
  await answer('Third part.', 400)
  const db = await database()
  await db.conversation.update({ where: { id }, data: { shopperSeenSeq: 4 } })
  await mailUnread(300, at(1000))
  expect(await mails()).toHaveLength(1)
  await sendMessage(visitor, id, readMessage({ clientId: randomUUID(), body: 'Thanks' }), { now: at(1001) })
  await answer('Fourth part.', 1002)
  await mailUnread(300, at(1400))
  const all = (await mails()).filter(({ kind }) => kind === 'answer')
  expect(all).toHaveLength(2)
  expect(all[1]!.text).toContain('Fourth part.')
  expect(all[1]!.text).not.toContain('Third part.')
})

test('what is answered to a shopper who left goes by mail after a while too, in one letter', async () => {
  const staff = await makeStaff('agent')
  const { id, visitor } = await begin()
  await leaveForMail(visitor, id, { email: 'ana@example.com' }, { now: at(5) })
  for (const [body, seconds] of [
    ['One.', 10],
    ['Two.', 20],
  ] as const)
    await answerFromDesk(staff, id, { clientId: randomUUID(), body }, at(seconds))
  await mailUnread(300, at(309))
  const answers = async () => (await mails()).filter(({ kind }) => kind === 'answer')
  expect(await answers()).toEqual([])
  await mailUnread(300, at(310))
  expect(await answers()).toMatchObject([{ text: expect.stringMatching(/One\.\n\nTwo\./) as string }])
})

test('a shopper who stays can name an address for what they miss; it tells that address nothing yet', async () => {
  const staff = await makeStaff('agent')
  const { id, visitor } = await begin()
  let admitted = 0
  const admit = async () => void admitted++
  for (const email of ['ana@example.com', 'ana@example.com'])
    await keepAddress(visitor, id, { email, stay: true }, { admit })
  expect([await mails(), admitted]).toEqual([[], 1])
  expect(await row(id)).toMatchObject({ byMail: false, shopperEmail: 'ana@example.com' })
  await answerFromDesk(staff, id, { clientId: randomUUID(), body: 'One.' }, at(10))
  await mailUnread(300, at(310))
  expect(await mails()).toMatchObject([{ kind: 'answer', toAddress: 'ana@example.com' }])
})

test('the whole chat goes to an address on request, to its own visitor alone', async () => {
  const staff = await makeStaff('agent', { name: 'Mia Berg' })
  const [{ id, visitor }, other] = [await begin(), await begin()]
  await answerFromDesk(staff, id, { clientId: randomUUID(), body: 'It left <today>.' }, at(10))
  const admit = async () => {}
  await expect(mailTranscript(other.visitor, id, { email: 'o@example.com' }, admit)).rejects.toMatchObject({
    code: 'not-found',
  })
  await mailTranscript(visitor, id, { email: 'ana@example.com' }, admit)
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail).toMatchObject({ kind: 'transcript', toAddress: 'ana@example.com' })
  expect(mail!.text).toMatch(/You · [^]*> Where is my tent\?[^]*Mia · [^]*> It left <today>\./)
  expect(mail!.text).not.toContain('Berg')
})
