import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { arrive } from './presence'
import { availabilityOfChat, queuePlace } from './queries'

const database = useDatabase()

// The demo shop is open. Each test is an hour on: what is told of the last weeks is kept for a minute.
let clock = Date.parse('2026-11-23T10:00:00Z')
const opened = () => new Date((clock += 120_000))
const leave: (() => void)[] = []
afterEach(() => leave.splice(0).forEach((gone) => gone()))

async function present(role: 'agent' | 'editor' | 'admin' = 'agent', data: object = {}) {
  const staff = await makeStaff(role)
  await (await database()).staff.update({ where: { id: staff.id }, data })
  leave.push(arrive(staff.id))
  return staff
}

async function chat(given: object = {}) {
  const db = await database()
  const row = { clientId: randomUUID(), channel: 'chat', subject: 'Hello', language: 'en', articles: [] }
  return db.conversation.create({ data: { ...row, waitingSince: new Date(clock), ...given } })
}
const reason = async () => (await availabilityOfChat(opened())).reason

test('whoever has the desk open and can answer makes a chat possible', async () => {
  expect(await reason()).toBe('nobody')
  await present('editor')
  expect(await reason()).toBe('nobody')
  const disabled = await present('agent', { disabledAt: new Date() })
  expect(await reason()).toBe('nobody')
  const away = await present('agent', { away: true })
  expect([await reason(), disabled.id === away.id]).toEqual(['nobody', false])
  await present('admin')
  expect(await reason()).toBe('open')
})

test('what counts against a person is a chat that is theirs and open now', async () => {
  const { id: assignedToId } = await present('agent', { chatCapacity: 2 })
  const later = new Date(clock + 86_400_000)
  await chat({ assignedToId })
  await chat({ assignedToId, state: 'resolved' })
  await chat({ assignedToId, channel: 'email' })
  await chat({ assignedToId, snoozedUntil: later })
  await chat({ assignedToId, byMail: true })
  await chat()
  expect(await reason()).toBe('open')
  await chat({ assignedToId })
  expect(await reason()).toBe('full')
})

test('the place in the queue counts who waited before, and nobody who has an agent, left or is done', async () => {
  await present()
  const { id: assignedToId } = await makeStaff()
  const minutes = (count: number) => new Date(clock - count * 60_000)
  await chat({ waitingSince: minutes(9) })
  await chat({ waitingSince: minutes(8), assignedToId })
  await chat({ waitingSince: minutes(7), byMail: true })
  await chat({ waitingSince: minutes(6), state: 'resolved' })
  const own = await chat({ waitingSince: minutes(5) })
  await chat({ waitingSince: minutes(4) })
  expect(await queuePlace(own)).toMatchObject({ ahead: 1 })
  expect(await queuePlace({ ...own, assignedToId })).toBeNull()
  expect(await queuePlace({ ...own, byMail: true })).toBeNull()
  expect(await queuePlace({ ...own, channel: 'email' })).toBeNull()
  expect(await queuePlace({ ...own, waitingSince: null })).toBeNull()
  expect((await availabilityOfChat(opened())).waiting).toMatchObject({ ahead: 3 })
})

test('the waiting time is what people waited in the last four weeks while somebody was here', async () => {
  await present()
  const range = async () => (await availabilityOfChat(opened())).waiting
  const waited = (createdAt: Date, minutes: number, given: object = {}) =>
    chat({
      createdAt,
      firstTakenAt: new Date(createdAt.getTime() + minutes * 60_000),
      state: 'resolved',
      ...given,
    })
  const days = (count: number) => new Date(clock - count * 86_400_000)
  for (let index = 0; index < 9; index++) await waited(days(1 + index), 2 + (index % 3))
  for (let index = 0; index < 12; index++) {
    await waited(days(29 + index), 50)
    await waited(days(2), 600, { noticedAt: days(2) })
    await waited(days(2), 50, { channel: 'email' })
    await chat({ createdAt: days(3), state: 'resolved' })
  }
  expect(await range()).toEqual({ ahead: 0, low: null, high: null })
  await waited(days(3), 5.5)
  expect(await range()).toEqual({ ahead: 0, low: 2, high: 4 })
})
