import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostileTexts } from '../hostile-texts'
import type { Row } from './one-server'

const root = join(import.meta.dirname, '../..')

/** Runs tests in real browsers; says whether they passed, and what they printed. */
function runJourney(file: string, name: string, variables: Record<string, string> = {}) {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  // Another run empties the usual folder.
  const output = mkdtempSync(join(tmpdir(), 'askwell-drill-'))
  const { status, stdout } = spawnSync(
    process.execPath,
    [playwright, 'test', file, '--grep', name, '--project', 'wide', '--workers', '1', '--output', output],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...variables } },
  )
  if (status === 0) rmSync(output, { recursive: true, force: true })
  else console.error(stdout)
  return { hasPassed: status === 0, stdout }
}

/** Two tabs of a shopper and two agents in real browsers: the test in drill-browser.e2e.ts, with as many messages as wanted. */
export async function browserDrill(messages: number): Promise<Row> {
  const variables = { DRILL_MESSAGES: String(messages) }
  const { hasPassed, stdout } = runJourney('tests/drill-browser.e2e.ts', 'two tabs', variables)
  const took = /equal (\d+) ms after the last/.exec(stdout)?.[1]
  return {
    drill: 'two tabs and two agents, in browsers',
    messages,
    differing: hasPassed ? 0 : 4,
    'all four equal': took ? `${took} ms after the last` : 'never',
  }
}

/** Hostile texts in every field a stranger can write, read at the desk in a real browser: the test in inbox.e2e.ts. */
export async function hostileDrill(): Promise<Row> {
  const { hasPassed } = runJourney('tests/inbox.e2e.ts', 'whatever a stranger writes')
  return {
    drill: 'hostile texts in every field, at the desk',
    texts: hostileTexts.length,
    'run or not literal': hasPassed ? 0 : 'some: see above',
  }
}
