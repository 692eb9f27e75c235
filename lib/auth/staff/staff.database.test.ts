import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { useDatabase } from '@/lib/testing/database'
import { makeSession, makeStaff } from '@/lib/testing/staff'
import { staffOfSession } from '../queries'
import { disableStaff, enableStaff, setRole } from './mutations'
import { listStaff } from './queries'

useDatabase()

async function keyOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.key : Promise.reject(error)),
  )
}

test('an admin sees everybody, when they last signed in, and who is disabled', async () => {
  const admin = await makeStaff('admin', { name: 'Zoe' })
  await makeStaff('agent', { name: 'Ana', disabledAt: new Date() })
  const ben = await makeStaff('editor', { name: 'Ben' })
  const tomorrow = new Date(Date.now() + 24 * 3_600_000)
  await makeSession(ben.id, { createdAt: tomorrow })
  const listed = await listStaff(admin)
  expect(listed.map(({ name, role }) => `${name} ${role}`)).toEqual(['Ben editor', 'Zoe admin', 'Ana agent'])
  expect(listed[0]!.lastSignInAt).toEqual(tomorrow)
  expect(await keyOf(listStaff(ben))).toBe('errors.not-found')
})

test('a disabled person is signed out everywhere for good; enabled again, they sign in anew', async () => {
  const admin = await makeStaff('admin')
  const staff = await makeStaff('agent')
  const elsewhere = await makeSession(staff.id)
  await disableStaff(admin, staff.id)
  await enableStaff(admin, staff.id)
  expect(await staffOfSession(staff.sessionId)).toBeNull()
  expect(await staffOfSession(elsewhere)).toBeNull()
  expect(await staffOfSession(await makeSession(staff.id))).not.toBeNull()
})

test('nobody changes their own role or disables themselves', async () => {
  const admin = await makeStaff('admin')
  await makeStaff('admin')
  expect(await keyOf(setRole(admin, admin.id, 'agent'))).toBe('staff.not-yourself')
  expect(await keyOf(disableStaff(admin, admin.id))).toBe('staff.not-yourself')
})

test('only an admin changes roles', async () => {
  const lead = await makeStaff('lead')
  const agent = await makeStaff('agent')
  for (const change of [
    setRole(lead, agent.id, 'lead'),
    disableStaff(lead, agent.id),
    enableStaff(lead, agent.id),
    setRole(lead, 'nobody', 'lead'),
  ]) {
    expect(await keyOf(change)).toBe('errors.not-found')
  }
})

test('admins who disable each other at the same moment leave one who can sign in', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [first, second] = [await makeStaff('admin'), await makeStaff('admin')]
    const answers = await Promise.all([
      keyOf(disableStaff(first, second.id)),
      keyOf(setRole(second, first.id, 'agent')),
    ])
    expect(answers.filter((answer) => answer === 'done').length).toBeLessThanOrEqual(1)
    const db = await database()
    expect(await db.staff.count({ where: { role: 'admin', disabledAt: null } })).toBeGreaterThan(0)
    await db.staff.deleteMany()
  }
})
