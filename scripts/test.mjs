// npm test: everything. npm run check (--quick): the half that needs no build, no browser and no database, in a minute.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binOf, build, checkNode, install, root } from './prepare.mjs'

const quick = process.argv.includes('--quick')
const reports = mkdtempSync(join(tmpdir(), 'askwell-reports-'))
const total = { passed: 0, failed: 0, skipped: 0 }

// The last line, whatever ended the run: a step that stops the process has said why before.
let isWhole = false
process.on('exit', () => {
  if (!isWhole) add({ failed: 1 })
  rmSync(reports, { recursive: true, force: true })
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
})
process.on('uncaughtException', (error) => {
  console.error(error)
  process.exit(1)
})

function add({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

function node(script, args, environment = {}) {
  const { status } = spawnSync(process.execPath, [binOf(script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return status === 0
}

/** A check without counts of its own is one test; what it prints is shown only when it fails. */
async function check(name, script, args) {
  const started = Date.now()
  const child = spawn(process.execPath, [binOf(script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
  const [code] = await once(child, 'close')
  add(code === 0 ? { passed: 1 } : { failed: 1 })
  if (code !== 0) console.log(printed)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

/** What a test runner counted. A runner that ended badly without a failed test to show for it is one failure. */
function addReport(file, succeeded, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : {}
  if (!succeeded && !counts.failed) counts.failed = 1
  if (succeeded && !counts.passed) counts.failed = 1
  add(counts)
}

function failed(error) {
  console.error(error.message)
  add({ failed: 1 })
  return ''
}

checkNode()
install()
const { findPostgresql } = await import('./postgresql.mjs')

// What did not change since the last quick run is not read again; a whole run trusts nothing it did not see.
const cache = (name) => (quick ? ['--cache', '--cache-location', join('node_modules/.cache', name)] : [])
await Promise.all([
  check('formatted', 'prettier/bin/prettier.cjs', [
    '--check',
    '--log-level=warn',
    ...cache('check-prettier'),
    '.',
  ]),
  check('linted', 'eslint/bin/eslint.js', [...cache('check-eslint'), '.']),
  check('typed', 'typescript/bin/tsc', ['--noEmit']),
  check('content', 'tsx/dist/cli.mjs', ['scripts/check-content.ts']),
])

const postgresql = quick ? '' : await findPostgresql().catch(failed)
if (!quick) console.log(postgresql ? 'Testing on SQLite and PostgreSQL.' : 'Testing on SQLite only.')
if (!quick && !postgresql && process.env.REQUIRE_POSTGRESQL) {
  console.error(
    'PostgreSQL must be tested here, but none is reachable at 127.0.0.1:5432 or TEST_POSTGRESQL_URL.',
  )
  add({ failed: 1 })
}
const unitReport = join(reports, 'unit.json')
const unitPassed = node(
  'vitest/vitest.mjs',
  [
    'run',
    ...(quick ? ['--exclude', '**/*.database.test.ts'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ],
  { TEST_POSTGRESQL_URL: postgresql },
)
addReport(unitReport, unitPassed, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.numFailedTestSuites && !report.numFailedTests ? 1 : 0),
  skipped: report.numPendingTests + (report.numTodoTests ?? 0),
}))

if (!quick) {
  const { findChromium } = await import('./chromium.mjs')
  try {
    const chromium = await findChromium()
    build()
    const journeyReport = join(reports, 'journeys.json')
    const journeysPassed = node('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      CHROMIUM_PATH: chromium,
      TEST_POSTGRESQL_URL: postgresql,
      PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport,
    })
    addReport(journeyReport, journeysPassed, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }))
  } catch (error) {
    failed(error)
  }
}

isWhole = true
process.exit(total.failed ? 1 : 0)
