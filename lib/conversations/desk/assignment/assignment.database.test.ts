import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { makeConversation } from '@/lib/testing/conversation'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { answerFromDesk } from '../answer/mutations'
import { conversationForDesk } from '../detail/queries'
import { resolveConversation, snoozeConversation } from '../state/mutations'
import { summarize } from '../summary/queries'
import { handOver, openHanded, releaseAllOf, releaseConversation, takeConversation } from './mutations'

const database = useDatabase()
const row = async (id: string) => (await database()).conversation.findUniqueOrThrow({ where: { id } })
const story = async (id: string) => {
  const events = await (
    await database()
  ).conversationEvent.findMany({
    where: { conversationId: id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return events.map(({ kind, body }) => (body ? `${kind}: ${body}` : kind))
}
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  )

test('of two agents who take a chat at once exactly one gets it, and both learn who, twenty times', async () => {
  const [ana, ben] = [await makeStaff('agent', { name: 'Ana' }), await makeStaff('agent', { name: 'Ben' })]
  for (let round = 0; round < 20; round += 1) {
    const { id } = await makeConversation()
    const answers = await Promise.all([ana, ben].map((staff) => takeConversation(staff, id)))
    expect(answers.filter(({ isYours }) => isYours)).toHaveLength(1)
    expect(new Set(answers.map(({ assignedTo }) => assignedTo.id))).toEqual(
      new Set([(await row(id)).assignedToId]),
    )
    expect(await story(id)).toEqual(['taken'])
  }
}, 60_000)

test('an agent who takes a chat twice has it once; the first time is remembered for good', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff()]
  const { id } = await makeConversation()
  const first = new Date('2026-11-22T10:00:00Z')
  await takeConversation(ana, id, first)
  expect(await takeConversation(ana, id)).toMatchObject({ isYours: true })
  expect(await story(id)).toEqual(['taken'])
  await releaseConversation(ana, id)
  await takeConversation(ben, id)
  expect(await row(id)).toMatchObject({ firstTakenAt: first, assignedToId: ben.id })
})

test('a chat is given back by the one who has it, and then rings and is noticed again', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff('agent', { name: 'Ben' })]
  const { id } = await makeConversation()
  await takeConversation(ben, id)
  await (
    await database()
  ).conversation.update({
    where: { id },
    data: { rangAt: new Date(), noticedAt: new Date() },
  })
  expect(await releaseConversation(ana, id)).toEqual({ assignedTo: { id: ben.id, name: 'Ben' } })
  expect((await row(id)).assignedToId).toBe(ben.id)
  expect(await releaseConversation(ben, id)).toEqual({ assignedTo: null })
  expect(await releaseConversation(ben, id)).toEqual({ assignedTo: null })
  expect(await row(id)).toMatchObject({ assignedToId: null, assignedAt: null, rangAt: null, noticedAt: null })
  expect(await story(id)).toEqual(['taken', 'released'])
})

test('a hand-over carries its note, and the shopper waits for the next person', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff('agent', { name: 'Ben' })]
  const { id } = await makeConversation()
  await answerFromDesk(ana, id, { clientId: randomUUID(), body: 'My colleague knows.' })
  expect((await row(id)).waitingSince).toBeNull()
  const given = { to: ben.id, note: 'Order is lost.' }
  expect(await handOver(ana, id, given)).toEqual({ assignedTo: { id: ben.id, name: 'Ben' } })
  await handOver(ana, id, given)
  expect(await row(id)).toMatchObject({ assignedToId: ben.id, waitingSince: expect.any(Date) as Date })
  expect(await story(id)).toEqual(['taken', 'handed-over: Order is lost.'])
  const shown = await conversationForDesk(ben, id)
  expect(shown!.conversation.events[1]).toMatchObject({
    staff: { id: ana.id },
    toStaff: { id: ben.id, name: 'Ben' },
    afterSeq: 2,
  })
})

test('a conversation handed over calls for the colleague until they open or answer it, nobody else', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff()]
  const handed = async (to = ben, from = ana) => {
    const { id } = await makeConversation()
    await handOver(from, id, { to: to.id })
    return id
  }
  const callsSince = async (id: string) => (await summarize([id]))[0]!.handedAt
  const id = await handed()
  expect(await row(id)).toMatchObject({ rangAt: null, noticedAt: null })
  await openHanded(ana, id)
  await answerFromDesk(ana, id, { clientId: randomUUID(), body: 'Ben is on it.' })
  expect(await callsSince(id)).toBeInstanceOf(Date)
  await Promise.all([openHanded(ben, id), openHanded(ben, id)])
  expect(await callsSince(id)).toBeNull()
  const answered = await handed()
  await answerFromDesk(ben, answered, { clientId: randomUUID(), body: 'Hello' })
  const released = await handed()
  await releaseConversation(ben, released)
  const resolved = await handed()
  await resolveConversation(ana, resolved)
  const toSelf = await handed(ana)
  for (const other of [answered, released, resolved, toSelf]) expect(await callsSince(other)).toBeNull()
})

test('two notes for one hand-over are both kept', async () => {
  const [ana, ben, cleo] = [await makeStaff(), await makeStaff(), await makeStaff()]
  const { id } = await makeConversation()
  await Promise.all([
    handOver(ana, id, { to: cleo.id, note: 'From Ana' }),
    handOver(ben, id, { to: cleo.id, note: 'From Ben' }),
  ])
  const kept = (await story(id)).join()
  expect(kept).toContain('From Ana')
  expect(kept).toContain('From Ben')
  await handOver(ana, id, { to: cleo.id, note: 'From Ana' })
  expect((await story(id)).join()).toBe(kept)
})

test.each(['editor', 'agent'] as const)('nothing is handed to a %s who cannot answer', async (role) => {
  const ana = await makeStaff()
  const other = await makeStaff(role, role === 'agent' ? { disabledAt: new Date() } : {})
  const { id } = await makeConversation()
  await takeConversation(ana, id)
  expect(await codeOf(handOver(ana, id, { to: other.id }))).toBe('invalid')
  expect(await codeOf(handOver(ana, id, { to: randomUUID() }))).toBe('invalid')
  expect((await row(id)).assignedToId).toBe(ana.id)
})

test('back to the queue, whoever has it', async () => {
  const [ana, lead] = [await makeStaff(), await makeStaff('lead')]
  const { id } = await makeConversation()
  await takeConversation(ana, id)
  await snoozeConversation(ana, id, new Date(Date.now() + 60_000))
  expect(await handOver(lead, id, { to: null })).toEqual({ assignedTo: null })
  expect(await row(id)).toMatchObject({ assignedToId: null, snoozedUntil: null })
})

test('what somebody has who may no longer answer goes back to the queue, but for what is resolved', async () => {
  const [admin, ana] = [await makeStaff('admin'), await makeStaff()]
  const [open, resolved] = [await makeConversation(), await makeConversation()]
  for (const { id } of [open, resolved]) await takeConversation(ana, id)
  await resolveConversation(ana, resolved.id)
  expect(await releaseAllOf(admin, ana.id)).toBe(1)
  expect((await row(open.id)).assignedToId).toBeNull()
  expect((await row(resolved.id)).assignedToId).toBe(ana.id)
})

test('a chat that nobody has becomes the answering person’s; an answer does not take it from a colleague', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff()]
  const { id } = await makeConversation()
  const once = { clientId: randomUUID(), body: 'It is on its way.' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => answerFromDesk(ana, id, once)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await codeOf(answerFromDesk(ana, id, { ...once, body: 'It is lost.' }))).toBe('conflict')
  await answerFromDesk(ben, id, { clientId: randomUUID(), body: 'And free.', resolve: true })
  expect(await row(id)).toMatchObject({ assignedToId: ana.id, state: 'resolved', lastSeq: 3 })
  expect((await row(id)).firstTakenAt).toBeTruthy()
  expect(await story(id)).toEqual(['taken', 'resolved'])
})

test('an answer to a letter leaves by mail at once, one into a chat does not', async () => {
  const ana = await makeStaff()
  const mails = async () => (await database()).outboxMail.count()
  const answer = async (given: Parameters<typeof makeConversation>[0]) => {
    const { id } = await makeConversation({ shopperEmail: 'kim@example.com', ...given })
    await answerFromDesk(ana, id, { clientId: randomUUID(), body: 'Hello' })
    return row(id)
  }
  expect(await answer({ channel: 'chat' })).toMatchObject({ mailedSeq: 0 })
  expect(await mails()).toBe(0)
  expect(await answer({ channel: 'chat', byMail: true })).toMatchObject({ mailedSeq: 0 })
  expect(await mails()).toBe(0)
  expect(await answer({ channel: 'email' })).toMatchObject({ mailedSeq: 2 })
  expect(await mails()).toBe(1)
})
