import { expect, test } from 'vitest'
import { type AppError } from '@/lib/app-error'
import { hashPassword, isOutdated, isPassword } from './password'
import { checkNewPassword } from './password-rules'

const cheap = { cost: 4, blocks: 1, lanes: 1 }

test('a hash proves its password and no other, and never looks the same twice', async () => {
  const hash = await hashPassword('three quiet otters', cheap)
  expect(await isPassword('three quiet otters', hash)).toBe(true)
  expect(await isPassword('three quiet otters ', hash)).toBe(false)
  expect(await hashPassword('three quiet otters', cheap)).not.toBe(hash)
})

test('a letter typed in another Unicode form is the same password', async () => {
  const hash = await hashPassword('größe ﬁn', cheap)
  expect(await isPassword('gro\u0308ße fin', hash)).toBe(true)
})

test('a new hash costs 128 MB to guess; older and cheaper ones are known as outdated', async () => {
  const hash = await hashPassword('three quiet otters')
  expect(hash).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(isOutdated(hash)).toBe(false)
  expect(isOutdated(await hashPassword('three quiet otters', cheap))).toBe(true)
})

test('nobody has the password of nobody', async () => {
  expect(await isPassword('', null)).toBe(false)
})

test('more than twenty that wait are asked to come back, the rest is answered', async () => {
  const hash = await hashPassword('three quiet otters', cheap)
  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, () => isPassword('three quiet otters', hash)),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  expect(await isPassword('three quiet otters', hash)).toBe(true)
})

function problemWith(password: string, repeated = password): string | null {
  try {
    checkNewPassword(password, repeated, 'ana@larkspur.example')
    return null
  } catch (error) {
    return (error as AppError).key
  }
}

test.each([
  ['three quiet otters swim', null],
  ['ünïcödé wörds', null],
  ['short words', 'staff.password-too-short'],
  ['x'.repeat(6) + 'y'.repeat(6), 'staff.password-too-common'],
  ['a'.repeat(300), 'staff.password-too-long'],
  ['ana@larkspur.example', 'staff.password-is-email'],
  ['ANA@larkspur.example!', 'staff.password-is-email'],
  ['Password1234!', 'staff.password-too-common'],
  ['123456789012', 'staff.password-too-common'],
  ['qwertyuiop12', 'staff.password-too-common'],
])('%s as a new password: %s', (password, problem) => {
  expect(problemWith(password)).toBe(problem)
})

test('a password that is not repeated is not taken', () => {
  expect(problemWith('three quiet otters swim', 'three quiet otters swam')).toBe(
    'staff.password-not-repeated',
  )
})
