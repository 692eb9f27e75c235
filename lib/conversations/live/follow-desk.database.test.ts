import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { staffHere, stillHere } from '@/lib/availability/presence'
import { endSession } from '@/lib/auth/mutations'
import { database } from '@/lib/database'
import { EventStream } from '@/lib/event-stream'
import { openStream } from '@/lib/open-streams'
import { useDatabase } from '@/lib/testing/database'
import { makeSession, makeStaff } from '@/lib/testing/staff'
import { startChat } from '../chat/mutations'
import { readFirstMessage } from '../read-letter'
import { tellConversation } from '../tell'
import { followDesk } from './follow-desk'

useDatabase()

const startOne = (body: string) =>
  startChat(null, readFirstMessage({ clientId: randomUUID(), channel: 'chat', body }))

/** An agent with an open desk; `until` waits for an event of which `is` holds. */
async function openDesk(role: 'agent' | 'lead' = 'agent') {
  const staff = await makeStaff(role)
  const stream = new EventStream()
  const reader = stream.body().getReader()
  const events: { name: string; data: Record<string, unknown> }[] = []
  void followDesk(staff, stream)
  const until = async (is: (event: (typeof events)[number]) => boolean) => {
    for (;;) {
      const found = events.find(is)
      if (found) return found.data
      const { done, value } = await reader.read()
      if (done) return undefined
      for (const [, name, data] of Buffer.from(value)
        .toString()
        .matchAll(/event: (\w+)\n(?:id: .*\n)?data: (.*)\n/g))
        events.push({ name: name!, data: JSON.parse(data!) as Record<string, unknown> })
    }
  }
  return { staff, stream, events, until }
}

test('an open desk says who it is, who is here and what there is to do; its agent counts as here', async () => {
  await startOne('Where is my tent?')
  const { staff, stream, until } = await openDesk()
  expect(await until(({ name }) => name === 'hello')).toEqual({ staffId: staff.id, capacity: 4 })
  expect(await until(({ name }) => name === 'presence')).toMatchObject({
    here: expect.arrayContaining([{ id: staff.id, name: staff.name, away: false }]),
  })
  expect(await until(({ name }) => name === 'counts')).toEqual({
    ...{ mine: 0, unassigned: 1, all: 1, snoozed: 0, ringing: 1 },
  })
  expect(staffHere()).toContain(staff.id)
  stream.end()
})

test('a desk whose network went away without a word is not here any more; one that says that it is there stays', async () => {
  const [silent, speaking] = [await makeStaff(), await makeStaff()]
  const streams: EventStream[] = []
  const following: Promise<unknown>[] = []
  for (const staff of [silent, speaking]) {
    const reader = { owner: staff.id, saysHere: true }
    const { body } = openStream(new Request('http://localhost/'), reader, (stream) => {
      streams.push(stream)
      const followed = followDesk(staff, stream)
      following.push(followed)
      return followed
    })
    void body!.pipeTo(new WritableStream()).catch(() => {})
  }
  const areHere = () => [silent, speaking].map(({ id }) => staffHere().has(id))
  await vi.waitFor(() => expect(areHere()).toEqual([true, true]))
  await Promise.all(following)
  const later = Date.now() + 45_000
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: later })
  stillHere(speaking.id)
  streams.forEach((stream) => stream.lookAfter(later))
  vi.advanceTimersByTime(4_000)
  expect(areHere()).toEqual([false, true])
  vi.useRealTimers()
  streams.forEach((stream) => stream.end())
})

test('a message reaches every open desk once, with the row of its conversation and the counts', async () => {
  const desks = [await openDesk(), await openDesk('lead')]
  const { id } = await startOne('Where is my tent?')
  for (const { until, events, stream } of desks) {
    const message = { seq: 1, author: 'shopper', body: 'Where is my tent?', staff: null }
    expect(await until(({ name }) => name === 'message')).toMatchObject({ conversationId: id, message })
    expect(await until(({ name }) => name === 'conversation')).toMatchObject({ id, lastSeq: 1 })
    await until(({ name, data }) => name === 'counts' && data.ringing === 1)
    tellConversation(id, { kind: 'message', seq: 1, author: 'shopper' })
    tellConversation(id, { kind: 'typing', author: 'shopper' })
    await until(({ name }) => name === 'typing')
    expect(events.filter(({ name }) => name === 'message')).toHaveLength(1)
    stream.end()
  }
})

test('whoever is signed out, disabled or no agent any more loses the stream within five seconds', async () => {
  const db = await database()
  const desks = []
  for (let count = 0; count < 5; count++) desks.push(await openDesk())
  const [out, disabled, editor, other, stays] = desks
  const ended = (desk: typeof out) => desk!.until(() => false)
  await endSession(out!.staff.sessionId)
  expect(out!.stream.closed).toBe(true)
  await db.staff.update({ where: { id: disabled!.staff.id }, data: { disabledAt: new Date() } })
  await db.staff.update({ where: { id: editor!.staff.id }, data: { role: 'editor' } })
  await makeSession(other!.staff.id)
  await db.staffSession.update({ where: { id: other!.staff.sessionId }, data: { endedAt: new Date() } })
  await Promise.race([
    Promise.all([disabled, editor, other].map(ended)),
    new Promise((_resolve, reject) => setTimeout(() => reject(new Error('still open')), 5_000)),
  ])
  expect(stays!.stream.closed).toBe(false)
  stays!.stream.end()
})
