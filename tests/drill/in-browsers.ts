import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Row } from './one-server'

const root = join(import.meta.dirname, '../..')

/** Two tabs of a shopper and two agents in real browsers: the test in drill-browser.e2e.ts, with as many messages as wanted. */
export async function browserDrill(messages: number): Promise<Row> {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  const { status, stdout } = spawnSync(
    process.execPath,
    [playwright, 'test', 'tests/drill-browser.e2e.ts', '--project', 'wide', '--workers', '1'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DRILL_MESSAGES: String(messages) } },
  )
  const took = /equal (\d+) ms after the last/.exec(stdout)?.[1]
  if (status !== 0) console.error(stdout)
  return {
    drill: 'two tabs and two agents, in browsers',
    messages,
    differing: status === 0 ? 0 : 4,
    'all four equal': took ? `${took} ms after the last` : 'never',
  }
}
