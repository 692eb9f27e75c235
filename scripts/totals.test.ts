import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askwell-totals-'))
  mkdirSync(join(folder, 'scripts'))
  for (const file of ['test.mjs', 'prepare.mjs'])
    copyFileSync(join(import.meta.dirname, file), join(folder, 'scripts', file))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, text: string) => writeFileSync(join(folder, 'scripts', file), text)

/** What `npm test` ends with, and how, in a folder without packages. */
function end() {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: folder },
  })
  return { said: stdout + stderr, last: stdout.trimEnd().split('\n').at(-1), status }
}

const prepared = (build: string) => `
  export const root = ${JSON.stringify(folder)}
  export const binOf = (path) => path
  export const checkNode = () => {}
  export const install = () => {}
  export const build = () => { ${build} }`

test('the whole test ends with its totals when packages cannot be installed', () => {
  const { said, last, status } = end()
  expect(said).toContain('Installing packages failed')
  expect([last, status]).toEqual(['0 passed, 1 failed, 0 skipped', 1])
})

test('the whole test ends with its totals when the search for PostgreSQL fails, which fails it', () => {
  write('prepare.mjs', prepared(''))
  write(
    'postgresql.mjs',
    `export const findPostgresql = async () => { throw new Error('leads to no server') }`,
  )
  write('chromium.mjs', `export const findChromium = async () => 'chromium'`)
  const { said, last, status } = end()
  expect(said).toContain('leads to no server')
  // Four checks, PostgreSQL, unit tests and journeys.
  expect([last, status]).toEqual(['0 passed, 7 failed, 0 skipped', 1])
})

test('the whole test ends with its totals when the build fails, or a step breaks', () => {
  write('prepare.mjs', prepared(`console.error('Building failed'); process.exit(1)`))
  write('postgresql.mjs', `export const findPostgresql = async () => ''`)
  write('chromium.mjs', `export const findChromium = async () => 'chromium'`)
  expect(end()).toMatchObject({ last: '0 passed, 6 failed, 0 skipped', status: 1 })
  write('postgresql.mjs', `throw new Error('no such package')`)
  expect(end()).toMatchObject({ last: '0 passed, 1 failed, 0 skipped', status: 1 })
})
