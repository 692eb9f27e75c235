import { createHook } from 'node:async_hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { useDatabase } from '@/lib/testing/database'
import { makeSession, makeStaff, testPassword } from '@/lib/testing/staff'
import { textIn } from '@/lib/text'
import { changePassword, createFirstAdmin, giveNewPassword, signIn } from './mutations'
import { hashPassword, isOutdated } from './password'

useDatabase()
afterEach(() => vi.useRealTimers())

let addresses = 0
const newAddress = () => `192.0.2.${(addresses += 1)}`

/** The sentence a person reads, and for how many seconds they must wait. */
async function refusal(attempt: Promise<unknown>): Promise<{ says: string; seconds?: number }> {
  try {
    await attempt
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { says: textIn('en')(error.key, error.values), seconds: error.retryAfterSeconds }
  }
  throw new Error('It was not refused.')
}

const wrong = 'That e-mail address and password do not belong together. Please check both and try again.'

test('the right password signs in, however the address is typed; an old hash is renewed', async () => {
  const { id, email } = await makeStaff()
  const sessionId = await signIn({
    email: ` ${email.toUpperCase()} `,
    password: testPassword,
    address: newAddress(),
  })
  const db = await database()
  const session = await db.staffSession.findUniqueOrThrow({
    where: { id: sessionId },
    include: { staff: true },
  })
  expect(session.staffId).toBe(id)
  expect(isOutdated(session.staff.passwordHash)).toBe(false)
  await signIn({ email, password: testPassword, address: newAddress() })
})

test('unknown, disabled, mistyped and impossible accounts read the same, after the same work', async () => {
  const passwordHash = await hashPassword(testPassword)
  const known = await makeStaff('agent', { passwordHash })
  const disabled = await makeStaff('agent', { passwordHash, disabledAt: new Date() })
  const tries = {
    mistyped: { email: known.email, password: 'not the password' },
    disabled: { email: disabled.email, password: testPassword },
    unknown: { email: 'nobody@shop.example', password: testPassword },
    impossible: { email: 'nobody, somebody', password: testPassword },
  }
  let derivations = 0
  const counter = createHook({
    init: (_, kind) => void (derivations += Number(kind === 'SCRYPTREQUEST')),
  }).enable()
  for (const [name, given] of Object.entries(tries)) {
    derivations = 0
    expect(await refusal(signIn({ ...given, address: newAddress() })), name).toEqual({ says: wrong })
    expect(derivations, name).toBe(1)
  }
  counter.disable()
})

test('the sixth wrong try from an address waits out the five minutes, whatever the account', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const [{ email }, other] = [await makeStaff(), await makeStaff()]
  const address = newAddress()
  for (let i = 0; i < 5; i += 1) {
    expect(await refusal(signIn({ email, password: 'wrong', address }))).toEqual({ says: wrong })
  }
  const sixth = await refusal(signIn({ email: other.email, password: testPassword, address }))
  expect(sixth.says).toMatch(/^Too many tries\. Please wait 300 seconds \(about 5 minutes\)/)
  expect(sixth.seconds).toBe(300)
  await signIn({ email: other.email, password: testPassword, address: newAddress() })
  vi.setSystemTime(Date.now() + 301_000)
  await signIn({ email: other.email, password: testPassword, address })
})

test('the eleventh wrong try at an account waits out the fifteen minutes, from whatever address', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { email } = await makeStaff()
  for (let i = 0; i < 10; i += 1) {
    await refusal(
      signIn({ email: i % 2 ? email : email.toUpperCase(), password: 'wrong', address: newAddress() }),
    )
  }
  const eleventh = await refusal(signIn({ email, password: testPassword, address: newAddress() }))
  expect(eleventh.seconds).toBe(900)
  vi.setSystemTime(Date.now() + 901_000)
  await signIn({ email, password: testPassword, address: newAddress() })
})

test('an account that does not exist is limited like one that does', async () => {
  const tries = []
  for (let i = 0; i < 11; i += 1) {
    tries.push(await refusal(signIn({ email: 'not an address', password: 'wrong', address: newAddress() })))
  }
  expect(tries.filter(({ says }) => says === wrong)).toHaveLength(10)
  expect(tries.at(-1)!.seconds).toBeGreaterThan(800)
})

test('tries at once are counted before their passwords are looked at', async () => {
  const { email } = await makeStaff()
  const address = newAddress()
  const tries = Array.from({ length: 12 }, () => refusal(signIn({ email, password: 'wrong', address })))
  const answers = await Promise.all(tries)
  expect(answers.filter(({ says }) => says === wrong)).toHaveLength(5)
})

test('colleagues behind one address do not lock each other out by signing in', async () => {
  const { email } = await makeStaff('agent', { passwordHash: await hashPassword(testPassword) })
  const address = newAddress()
  for (let i = 0; i < 6; i += 1) await signIn({ email, password: testPassword, address })
})

test('a new password needs the current one, and counts as a try', async () => {
  const staff = await makeStaff()
  const address = newAddress()
  const given = { password: 'four loud herons land', repeated: 'four loud herons land', address }
  for (let i = 0; i < 5; i += 1) {
    const { says } = await refusal(changePassword(staff, { ...given, current: 'wrong' }))
    expect(says).toBe('This is not your current password.')
  }
  expect((await refusal(changePassword(staff, { ...given, current: testPassword }))).seconds).toBeGreaterThan(
    290,
  )
})

test('a weak new password changes nothing', async () => {
  const staff = await makeStaff()
  const elsewhere = await makeSession(staff.id)
  const given = { current: testPassword, password: 'short', repeated: 'short', address: newAddress() }
  expect((await refusal(changePassword(staff, given))).says).toContain('at least 12 characters')
  const db = await database()
  expect((await db.staffSession.findUniqueOrThrow({ where: { id: elsewhere } })).endedAt).toBeNull()
  await signIn({ email: staff.email, password: testPassword, address: newAddress() })
})

test('servers that start at the same moment make one first admin, who can sign in', async () => {
  const made = (await Promise.all(Array.from({ length: 4 }, createFirstAdmin))).filter(
    (admin) => admin !== null,
  )
  expect(made).toHaveLength(1)
  expect(made[0]!.email).toBe('admin@larkspur.example')
  expect(made[0]!.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
  await signIn({ ...made[0]!, address: newAddress() })
  expect(await createFirstAdmin()).toBeNull()
  expect(await (await database()).staff.findMany({ select: { role: true } })).toEqual([{ role: 'admin' }])
})

test('the operator gives somebody a new password: the old one and every session are over', async () => {
  const staff = await makeStaff('admin', { disabledAt: new Date() })
  const account = await giveNewPassword(staff.email.toUpperCase())
  const db = await database()
  expect((await db.staffSession.findUniqueOrThrow({ where: { id: staff.sessionId } })).endedAt).not.toBeNull()
  const old = signIn({ email: staff.email, password: testPassword, address: newAddress() })
  expect((await refusal(old)).says).toBe(wrong)
  await signIn({ ...account!, address: newAddress() })
  expect(await giveNewPassword('nobody@shop.example')).toBeNull()
})
