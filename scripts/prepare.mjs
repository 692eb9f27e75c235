// What every command needs before it can begin: packages, database clients, a build. Each step runs only when its
// inputs changed. Uses nothing but Node, because nothing is installed yet when it starts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..')
export const binOf = (path) => join(root, 'node_modules', path)

const builtFrom = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/models.prisma',
  'instrumentation.ts',
  'start.ts',
  'proxy.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Runs a command to its end, showing what it prints only when it fails; then this process stops with a sentence. */
export function run(what, command, args, environment = {}) {
  const { status, error, stdout } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  console.error(
    `${stdout ?? ''}\n${what} failed${error ? `: ${error.message}` : ''}; the output above says why. Nothing was started.`,
  )
  process.exit(status || 1)
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [full]
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(test|e2e)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function fingerprintOf(paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Does `work` unless it was done before for the same content of `paths`; `stamp` remembers. */
function onceFor(paths, stamp, work) {
  const fingerprint = fingerprintOf(paths)
  const file = join(root, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === fingerprint) return
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, fingerprint)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return
  console.error(
    `Askwell runs on Node.js 20.19, 22.12 and 24, and later ones of each; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

export function install() {
  onceFor(['package-lock.json'], 'node_modules/.askwell-installed', () => {
    console.log('Installing packages (about a minute the first time) …')
    run('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  run('Making the database clients', process.execPath, [join(root, 'scripts/generate.mjs')])
}

export function build() {
  onceFor(builtFrom, '.next/askwell-built', () => {
    console.log('Building (about a minute the first time) …')
    run('Building', process.execPath, [binOf('next/dist/bin/next'), 'build'], {
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    })
  })
}
