import { encode } from 'next-auth/jwt'
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/lib/database'
import { useDatabase } from '@/lib/testing/database'
import { makeSession, makeStaff } from '@/lib/testing/staff'
import { makeApiKey } from './api-keys/mutations'
import { requireRole, requireStaff, requireStaffForRoute, requireStaffOrKeyForRoute } from './gates'
import { changePassword, endSession } from './mutations'
import { type Role, roles } from './schema'
import { setSessionCookie } from './session-cookie'
import { disableStaff, setRole } from './staff/mutations'

process.env.AUTH_SECRET = 'a secret for tests that is long enough'
const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }))
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    set: (name: string, value: string) => request.cookies.set(name, value),
  }),
}))
const cookie = 'next-auth.session-token'

useDatabase()
beforeEach(() => {
  request.cookies.clear()
  request.headers = new Headers()
})

/** What a page, or with `route` a route handler, does with the request: lets in, sends away, finds nothing. */
async function answer(gate: () => Promise<unknown>): Promise<string> {
  try {
    await gate()
    return 'in'
  } catch (error) {
    const { digest = '', code = '' } = error as { digest?: string; code?: string }
    if (digest.startsWith('NEXT_REDIRECT')) return `to ${digest.split(';')[2]}`
    if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 'nothing there'
    if (code) return code
    throw error
  }
}

const table: [gate: Role[], letIn: Role[]][] = [
  [[], ['editor', 'agent', 'lead', 'admin']],
  [['editor'], ['editor', 'admin']],
  [['agent'], ['agent', 'admin']],
  [['lead'], ['lead', 'admin']],
  [['admin'], ['admin']],
  [
    ['agent', 'lead'],
    ['agent', 'lead', 'admin'],
  ],
  [
    ['lead', 'editor'],
    ['editor', 'lead', 'admin'],
  ],
]

test.each(table)('a gate for %j lets in %j and nobody else', async (gate, letIn) => {
  for (const role of roles) {
    const staff = await makeStaff(role)
    await setSessionCookie(staff.sessionId)
    const expected = letIn.includes(role)
    const page = await answer(() => (gate.length ? requireRole(...gate) : requireStaff()))
    expect(page, role).toBe(expected ? 'in' : 'nothing there')
    expect(await answer(() => requireStaffForRoute(...gate)), role).toBe(expected ? 'in' : 'not-found')
  }
})

async function expectStranger() {
  expect(await answer(() => requireRole('agent'))).toBe('to /sign-in')
  expect(await answer(requireStaff)).toBe('to /sign-in')
  expect(await answer(() => requireStaffForRoute('agent'))).toBe('signed-out')
}

test('a stranger is sent to sign in and from there back to where they wanted to be', async () => {
  await expectStranger()
  request.headers.set('x-askwell-path', '/desk/inbox?page=2')
  expect(await answer(requireStaff)).toBe('to /sign-in?to=%2Fdesk%2Finbox%3Fpage%3D2')
  request.headers.set('x-askwell-path', '//evil.example/desk')
  expect(await answer(requireStaff)).toBe('to /sign-in')
})

test('a cookie that we did not make lets nobody in', async () => {
  const { sessionId } = await makeStaff()
  const secret = 'another secret that is long enough too'
  const token = { sub: sessionId }
  const forged = await encode({ token, secret })
  const expired = await encode({ token, secret: process.env.AUTH_SECRET!, maxAge: -60 })
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(token)).toString('base64url')}.`
  for (const value of [
    sessionId,
    forged,
    expired,
    unsigned,
    '',
    '%E0%A4%A',
    'a.b.c.d.e',
    'x'.repeat(10_000),
  ]) {
    request.cookies.set(cookie, value)
    await expectStranger()
  }
})

test('an Authorization header is nobody, malformed or not', async () => {
  await setSessionCookie((await makeStaff()).sessionId)
  const token = request.cookies.get(cookie)!
  request.cookies.clear()
  for (const value of ['Bearer %E0%A4%A', `Bearer ${token}`, 'Bearer', 'Basic YTpi']) {
    request.headers = new Headers({ Authorization: value })
    await expectStranger()
  }
})

test('a program is let in with its key, and told when the key is wrong', async () => {
  await setSessionCookie((await makeStaff('lead')).sessionId)
  const { key } = await makeApiKey(await makeStaff('editor'), 'sheet')
  const knock = (authorization: string, ...roles: Role[]) =>
    answer(() =>
      requireStaffOrKeyForRoute(new Request('http://shop/', { headers: { authorization } }), ...roles),
    )
  expect(await knock(`Bearer ${key}`, 'editor')).toBe('in')
  expect(await knock(`Bearer ${key}`, 'lead')).toBe('not-found')
  // A shop may stand behind a password of its own, which the browser sends along.
  expect(await knock('Basic YTpi', 'lead')).toBe('in')
  for (const wrong of [`Bearer ${key}x`, 'Bearer askwell_', 'Bearer', 'Bearer %E0%A4%A']) {
    const headers = { authorization: wrong }
    const refused = requireStaffOrKeyForRoute(new Request('http://shop/', { headers }), 'lead')
    await expect(refused).rejects.toMatchObject({ code: 'signed-out', key: 'errors.wrong-key' })
  }
})

test('an ended, an expired and a deleted session, and one of disabled staff, let nobody in', async () => {
  const { id } = await makeStaff()
  const ended = await makeSession(id, { endedAt: new Date() })
  const expired = await makeSession(id, { expiresAt: new Date(Date.now() - 1000) })
  const deleted = await makeSession(id)
  await (await database()).staffSession.delete({ where: { id: deleted } })
  const disabled = await makeStaff('admin', { disabledAt: new Date() })
  for (const sessionId of [ended, expired, deleted, disabled.sessionId]) {
    await setSessionCookie(sessionId)
    await expectStranger()
  }
})

test('disabling, another role and signing out count at the next request', async () => {
  const admin = await makeStaff('admin')
  const staff = await makeStaff('agent')
  await setSessionCookie(staff.sessionId)
  expect(await answer(() => requireRole('agent'))).toBe('in')
  await setRole(admin, staff.id, 'editor')
  expect(await answer(() => requireRole('agent'))).toBe('nothing there')
  expect(await answer(() => requireRole('editor'))).toBe('in')
  await disableStaff(admin, staff.id)
  await expectStranger()
  const other = await makeStaff('agent')
  await setSessionCookie(other.sessionId)
  await endSession(other.sessionId)
  await expectStranger()
})

test('a new password ends every other session and keeps the own one', async () => {
  const staff = await makeStaff('agent')
  const elsewhere = await makeSession(staff.id)
  const password = 'four loud herons land'
  await changePassword(staff, {
    current: 'three quiet otters swim',
    password,
    repeated: password,
    address: '192.0.2.1',
  })
  await setSessionCookie(staff.sessionId)
  expect(await answer(requireStaff)).toBe('in')
  await setSessionCookie(elsewhere)
  await expectStranger()
})

test('a session in use lives on, but not beyond 14 days', async () => {
  const { id } = await makeStaff()
  const hour = 3_600_000
  const used = await makeSession(id, { expiresAt: new Date(Date.now() + 2 * hour) })
  await setSessionCookie(used)
  expect(await answer(requireStaff)).toBe('in')
  const createdAt = new Date(Date.now() - 14 * 24 * hour + hour)
  const old = await makeSession(id, { createdAt, expiresAt: new Date(Date.now() + hour / 2) })
  await setSessionCookie(old)
  expect(await answer(requireStaff)).toBe('in')
  const db = await database()
  const hoursLeft = async (sessionId: string) =>
    ((await db.staffSession.findUniqueOrThrow({ where: { id: sessionId } })).expiresAt.getTime() -
      Date.now()) /
    hour
  expect(await hoursLeft(used)).toBeCloseTo(12, 1)
  expect(await hoursLeft(old)).toBeCloseTo(1, 1)
})

test('nothing is remembered of a request: without a database nobody is let in', async () => {
  await setSessionCookie((await makeStaff('admin')).sessionId)
  expect(await answer(requireStaff)).toBe('in')
  const db = await database()
  const isAway = { name: 'PrismaClientKnownRequestError' }
  await db.$executeRaw`ALTER TABLE "StaffSession" RENAME TO "Away"`
  try {
    await expect(requireStaff()).rejects.toMatchObject(isAway)
    await expect(requireStaffForRoute()).rejects.toMatchObject(isAway)
  } finally {
    await db.$executeRaw`ALTER TABLE "Away" RENAME TO "StaffSession"`
  }
  expect(await answer(requireStaff)).toBe('in')
})
