import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff, testPassword } from '@/lib/testing/staff'
import { staffOfSession } from '../queries'
import { type Role } from '../schema'
import { disableStaff } from '../staff/mutations'
import { acceptInvitation, invite, withdrawInvitation } from './mutations'
import { invitationFor, listInvitations } from './queries'

useDatabase()

const guest = { name: '  Ana \n Weller ', password: testPassword, repeated: testPassword }
const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1)!
const day = 24 * 3_600_000

async function keyOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.key : Promise.reject(error)),
  )
}

test('whoever has the link joins with the invited address and role, and is signed in', async () => {
  const admin = await makeStaff('admin')
  const invitation = await invite(admin, { email: 'Ana@Larkspur.Example', role: 'lead' })
  expect(invitation.link).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/)
  expect(await invitationFor(tokenOf(invitation))).toMatchObject({
    email: 'ana@larkspur.example',
    role: 'lead',
  })
  const sessionId = await acceptInvitation(tokenOf(invitation), guest)
  const found = await staffOfSession(sessionId)
  expect(found?.staff).toMatchObject({ email: 'ana@larkspur.example', name: 'Ana Weller', role: 'lead' })
  expect(await listInvitations(admin)).toEqual([])
})

test('the link is nowhere in the database', async () => {
  const invitation = await invite(await makeStaff('admin'), { email: 'ana@larkspur.example', role: 'agent' })
  const rows = JSON.stringify(await (await database()).invitation.findMany())
  expect(rows).not.toContain(tokenOf(invitation))
})

test('a link works once, also when it is used twice at the same moment', async () => {
  const admin = await makeStaff('admin')
  const token = tokenOf(await invite(admin, { email: 'ana@larkspur.example', role: 'agent' }))
  const answers = await Promise.all([1, 2, 3].map(() => keyOf(acceptInvitation(token, guest))))
  expect(answers.sort()).toEqual(['done', 'staff.invitation-gone', 'staff.invitation-gone'])
  expect(await keyOf(acceptInvitation(token, guest))).toBe('staff.invitation-gone')
  expect(await (await database()).staff.count()).toBe(2)
})

test('a forged, changed, old, withdrawn or replaced link opens nothing', async () => {
  const admin = await makeStaff('admin')
  const ana = { email: 'ana@larkspur.example', role: 'agent' as Role }
  const replaced = tokenOf(await invite(admin, ana))
  const token = tokenOf(await invite(admin, ana))
  const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  const old = tokenOf(
    await invite(admin, { ...ana, email: 'old@shop.example' }, undefined, new Date(Date.now() - 7 * day)),
  )
  const withdrawn = tokenOf(await invite(admin, { ...ana, email: 'gone@shop.example' }))
  const { id } = (await invitationFor(withdrawn))!
  await withdrawInvitation(admin, id)
  const hash = (await (await database()).invitation.findFirstOrThrow()).tokenHash
  for (const dead of ['', 'forged', hash, changed, replaced, old, withdrawn]) {
    expect(await invitationFor(dead)).toBeNull()
    expect(await keyOf(acceptInvitation(dead, guest))).toBe('staff.invitation-gone')
  }
  expect(await invitationFor(token)).not.toBeNull()
})

test('what a disabled admin sent no longer opens anything', async () => {
  const [admin, leaver] = [await makeStaff('admin'), await makeStaff('admin')]
  const token = tokenOf(await invite(leaver, { email: 'back@shop.example', role: 'admin' }))
  await disableStaff(admin, leaver.id)
  expect(await keyOf(acceptInvitation(token, guest))).toBe('staff.invitation-gone')
})

test('a weak password or no name leaves the link as it was', async () => {
  const token = tokenOf(
    await invite(await makeStaff('admin'), { email: 'ana@larkspur.example', role: 'agent' }),
  )
  expect(await keyOf(acceptInvitation(token, { ...guest, name: ' \u0000 ' }))).toBe('staff.name-invalid')
  expect(await keyOf(acceptInvitation(token, { ...guest, repeated: 'another' }))).toBe(
    'staff.password-not-repeated',
  )
  expect(await keyOf(acceptInvitation(token, guest))).toBe('done')
})

test('staff is not invited again, and only an admin invites, sees and withdraws', async () => {
  const admin = await makeStaff('admin')
  const lead = await makeStaff('lead')
  const ana = { email: 'ana@larkspur.example', role: 'admin' as Role }
  expect(await keyOf(invite(admin, { ...ana, email: lead.email }))).toBe('staff.email-taken')
  expect(await keyOf(invite(admin, { ...ana, email: 'a@b.example, c@d.example' }))).toBe(
    'staff.email-invalid',
  )
  expect(await keyOf(invite(lead, ana))).toBe('errors.not-found')
  expect(await keyOf(listInvitations(lead))).toBe('errors.not-found')
  expect(await keyOf(withdrawInvitation(lead, 'any'))).toBe('errors.not-found')
})

test('the mail with the link and the invitation are written together or not at all', async () => {
  const admin = await makeStaff('admin')
  const full = () => Promise.reject(new Error('the outbox is away'))
  await expect(invite(admin, { email: 'ana@larkspur.example', role: 'agent' }, full)).rejects.toThrow(
    'outbox',
  )
  expect(await listInvitations(admin)).toEqual([])
})
