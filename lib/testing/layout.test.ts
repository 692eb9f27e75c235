import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import rules from '@/.dependency-cruiser.mjs'

const root = join(import.meta.dirname, '../..')
const testFile = /\.(test|e2e)\.tsx?$/

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const sources = ['app', 'components', 'lib', 'scripts', 'tests', 'bench'].flatMap(filesIn)
const codeFiles = sources.filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const productFiles = codeFiles.filter((file) => !testFile.test(file))

function linesOf(file: string): number {
  return readFileSync(join(root, file), 'utf8').split('\n').length - 1
}

async function violations(baseDir: string, folders: string[]): Promise<{ found: string[]; modules: number }> {
  const { output } = await cruise(
    folders,
    { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir },
    undefined,
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error(output)
  const found = output.summary.violations.map(
    ({ rule, from, to }) =>
      `${rule.name}: ${from} → ${to}\n  ${rules.forbidden?.find(({ name }) => name === rule.name)?.comment}`,
  )
  return { found, modules: output.summary.totalCruised }
}

test('imports go app → components → lib, rooms use only the rooms in their row', async () => {
  const { found, modules } = await violations(root, ['app', 'components', 'lib'])
  expect(found).toEqual([])
  expect(modules).toBeGreaterThan(productFiles.filter((file) => file.startsWith('lib/')).length)
}, 60_000)

test('the import rules still bite: planted violations are found', async () => {
  const house = mkdtempSync(join(tmpdir(), 'askwell-house-'))
  const plant = (file: string, source: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), source)
  }
  plant('components/badge.tsx', 'export const Badge = () => null\n')
  plant('lib/mail/relay.ts', "export { Badge } from '../../components/badge'\n")
  plant('lib/articles/list.ts', "export { rank } from '../search/core/rank'\n")
  plant('lib/search/core/rank.ts', "export { join as rank } from 'node:path'\nexport * from './gone'\n")
  const { found } = await violations(house, ['components', 'lib'])
  const names = found.map((violation) => violation.split(':')[0])
  rmSync(house, { recursive: true })
  expect(names).toEqual(
    expect.arrayContaining(['lib-has-no-screen', 'room-articles', 'browser-safe-no-node', 'resolvable']),
  )
}, 60_000)

test('every room stands in ARCHITECTURE.md, and every room there stands in lib/', () => {
  const table = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const described = [...table.matchAll(/^\| `lib\/([a-z]+)` \|/gm)].map((match) => match[1])
  const rooms = readdirSync(join(root, 'lib')).filter((name) =>
    statSync(join(root, 'lib', name)).isDirectory(),
  )
  expect(described.sort()).toEqual(rooms.sort())
})

test('files are named in kebab-case after the one thing they hold', () => {
  const empty = /^(utils?|helpers?|common|misc|types|constants|index|manager|service)\./
  const wrong = codeFiles.filter((file) => {
    const name = file.split('/').pop()!
    return empty.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(name)
  })
  expect(wrong).toEqual([])
})

test('a reader sees a file on a screen or two', () => {
  const limitOf = (file: string) =>
    /^app\/.*\/page\.tsx$/.test(file) ? 100 : /^app\/.*\/route\.ts$/.test(file) ? 80 : 200
  const long = productFiles.filter((file) => linesOf(file) > limitOf(file))
  expect(long.map((file) => `${file}: ${linesOf(file)} lines, at most ${limitOf(file)}`)).toEqual([])
})

test('half of all room files are at most 60 lines', () => {
  const lengths = productFiles.filter((file) => /^lib\/[^/]+\//.test(file)).map(linesOf)
  lengths.sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
})

test('a schema.ts says in its first line what the room is for', () => {
  const silent = productFiles
    .filter((file) => /^lib\/[^/]+\/schema\.ts$/.test(file))
    .filter((file) => !/^(\/\/|\/\*\*) /.test(readFileSync(join(root, file), 'utf8')))
  expect(silent).toEqual([])
})

test('every door of the desk passes a gate of lib/auth', () => {
  const doors = productFiles.filter((file) =>
    /^app\/(desk|api\/desk)\/.*(page\.tsx|route\.ts|actions\.ts)$/.test(file),
  )
  const open = doors.filter((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    return !source.includes("from '@/lib/auth/gates'") || !/await require[A-Z]\w+\(/.test(source)
  })
  expect(open).toEqual([])
})
