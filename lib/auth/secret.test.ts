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
  ['empty', ''],
  ['only a line break', '\n'],
  ['short', 'hunter2\n'],
])('a secret file that is %s stops the start with a sentence naming it', (_what, content) => {
  writeFileSync(join(folder, 'auth-secret'), content)
  expect(() => keptSecret(folder)).toThrow(`${folder}/auth-secret is shorter than 32 characters`)
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

test('a short AUTH_SECRET stops the start with a sentence naming it', () => {
  expect(() => readEnvironment({ AUTH_SECRET: 'hunter2' })).toThrow(
    'AUTH_SECRET must have at least 32 characters.',
  )
})
