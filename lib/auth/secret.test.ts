import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvironment } from '@/lib/environment'
import { keptSecret } from './secret'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'askwell-secret-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('the first start makes a secret that only its owner reads, and later starts keep it', () => {
  const data = join(folder, 'data')
  const secret = keptSecret(data)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(statSync(join(data, 'auth-secret')).mode & 0o777).toBe(0o600)
  expect(keptSecret(data)).toBe(secret)
})

test.each([
  ['empty', '', 'must have at least 32 characters'],
  ['only a line break', '\n', 'must have at least 32 characters'],
  ['short', 'hunter2\n', 'must have at least 32 characters'],
  ['one character', `${'a'.repeat(40)}\n`, 'must be random'],
])('a secret file that is %s stops the start with a sentence naming it', (_what, content, said) => {
  writeFileSync(join(folder, 'auth-secret'), content)
  expect(() => keptSecret(folder)).toThrow(`${folder}/auth-secret ${said}`)
  expect(readFileSync(join(folder, 'auth-secret'), 'utf8')).toBe(content)
})

test('a secret file that cannot be read stops the start with a sentence naming it', () => {
  mkdirSync(join(folder, 'auth-secret'))
  expect(() => keptSecret(folder)).toThrow(`${folder}/auth-secret cannot be read`)
})

test('a data folder that is a file stops the start with a sentence naming it', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => keptSecret(join(folder, 'file', 'data'))).toThrow('auth-secret')
})

test.each([
  ['', 'must have at least 32 characters'],
  [' '.repeat(40), 'must have at least 32 characters'],
  [`  hunter2${' '.repeat(40)}`, 'must have at least 32 characters'],
  ['change-me-change-me-change-me-change-me', 'must be random, not a placeholder such as "change-me"'],
  ['CHANGE_ME_please_32_characters_at_least', 'must be random, not a placeholder such as "change-me"'],
  ['your-secret-here-your-secret-here-0123', 'must be random, not a placeholder such as "change-me"'],
  ['x'.repeat(64), 'must be random, not the same characters again and again'],
  ['abc123'.repeat(8), 'must be random, not the same characters again and again'],
  ['0123456789abcdef'.repeat(2), 'must be random, not the same characters again and again'],
])('AUTH_SECRET=%s stops the start with a sentence naming it', (given, said) => {
  expect(() => readEnvironment({ AUTH_SECRET: given })).toThrow(`AUTH_SECRET ${said}.`)
})

test('every random secret is taken, however it is written', () => {
  for (const encoding of ['hex', 'base64', 'base64url'] as const)
    for (let times = 0; times < 2000; times++) {
      const AUTH_SECRET = randomBytes(24).toString(encoding)
      expect(readEnvironment({ AUTH_SECRET })).toMatchObject({ authSecret: AUTH_SECRET })
    }
  expect(readEnvironment({})).toMatchObject({ authSecret: undefined })
})

test('a short AUTH_SECRET stops the start with a sentence naming it', () => {
  expect(() => readEnvironment({ AUTH_SECRET: 'hunter2' })).toThrow(
    'AUTH_SECRET must have at least 32 characters.',
  )
})
