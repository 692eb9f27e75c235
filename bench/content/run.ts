import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { generateShop } from './generate-shop'

// npm run bench:content [articles]: starts the built application on a generated shop and measures what an editor and
// an operator feel. Build first (npm run build). Exits 1 when a limit of the product is not held.
const count = Number(process.argv[2] ?? 10_000)
const limits = { start: 5000, memory: 700, edit: 1000 }
const root = join(import.meta.dirname, '../..')
if (!existsSync(join(root, '.next/BUILD_ID'))) throw new Error('There is no build: run npm run build first.')

const folder = mkdtempSync(join(tmpdir(), 'askwell-bench-'))
const contentDir = join(folder, 'content')
const slugs = generateShop(contentDir, count, join(root, 'content'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Memory of a process and all it started, in MB: now, and at its highest. */
function memoryOf(pid: number): { now: number; peak: number } {
  const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8')
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read('status'))?.[1] ?? 0) / 1024
  const own = { now: field('VmRSS'), peak: field('VmHWM') }
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    read(`task/${task}/children`).trim().split(' ').filter(Boolean).map(Number),
  )
  return children.map(memoryOf).reduce((sum, { now, peak }) => ({ now: sum.now + now, peak: sum.peak + peak }), own)
}

/** Processor time a process has used, in ms: what a start costs on a machine that does nothing else. */
function workOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function until(done: () => Promise<boolean>, pause = 25): Promise<number> {
  const began = performance.now()
  while (!(await done().catch(() => false))) {
    if (performance.now() - began > 120_000) throw new Error('Nothing happened for two minutes.')
    await wait(pause)
  }
  return performance.now() - began
}

const page = async (slug: string) => {
  const answer = await fetch(`${base}/articles/${slug}`)
  return answer.ok ? answer.text() : ''
}
const found = async (query: string, slug: string) => {
  const answer = await fetch(`${base}/api/search?q=${query}`)
  const { results } = (await answer.json()) as { results: { slug: string }[] }
  return results.some((result) => result.slug === slug)
}

function startServer(): ChildProcess {
  return spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      CONTENT_DIR: contentDir,
      DATA_DIR: join(folder, 'data'),
      RATE_LIMITS: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Saves a file with a word nobody wrote before; how long until page and search show it. */
async function edit(number: number): Promise<{ page: number; search: number }> {
  const slug = slugs[(number * 977) % count]!
  const file = join(contentDir, 'articles', `category-${((number * 977) % count) % 20}`, `${slug}.mdx`)
  const word = `quokka${'abcdefghij'[number % 10]}${'klmnopqrst'[Math.floor(number / 10)]}`
  await page(slug)
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThe ${word} is new.\n`)
  const [inPage, inSearch] = await Promise.all([
    until(async () => (await page(slug)).includes(word)),
    until(() => found(word, slug)),
  ])
  return { page: inPage, search: inSearch }
}

const rows: [string, number, string, number?][] = []
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

async function measureStart() {
  const server = startServer()
  const time = await until(async () => (await page(slugs[0]!)) !== '')
  return { server, time, work: workOf(server.pid!) }
}

async function stop(server: ChildProcess) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await Promise.race([ended, wait(5000).then(() => server.kill('SIGKILL'))])
}

const cold = await measureStart()
rows.push(['first start (makes the database) → first answered page', cold.time, 'ms', limits.start])
await stop(cold.server)
const { server, time, work } = await measureStart()
const pid = server.pid!
try {
  rows.push(['start → first answered page', time, 'ms', limits.start])
  rows.push(['  of which processor time', work, 'ms'])
  rows.push(['memory then', memoryOf(pid).now, 'MB', limits.memory])
  rows.push(['first answered search after that', await until(() => found('late', slugs[0]!).then(() => true)), 'ms'])
  rows.push(['memory then', memoryOf(pid).now, 'MB', limits.memory])
  const edits: { page: number; search: number }[] = []
  for (let number = 0; number < 20; number++) edits.push(await edit(number))
  rows.push(['edit → live in page, median of 20', median(edits.map((each) => each.page)), 'ms'])
  rows.push(['edit → live in page, slowest', Math.max(...edits.map((each) => each.page)), 'ms', limits.edit])
  rows.push(['edit → live in search, median of 20', median(edits.map((each) => each.search)), 'ms'])
  rows.push(['edit → live in search, slowest', Math.max(...edits.map((each) => each.search)), 'ms', limits.edit])
  for (let number = 0; number < 500; number++) await page(slugs[(number * 13) % count]!)
  rows.push(['memory after 500 pages', memoryOf(pid).now, 'MB', limits.memory])
  await wait(Math.min(120_000, count * 9))
  rows.push(['memory after every article was examined', memoryOf(pid).now, 'MB', limits.memory])
  rows.push(['highest memory', memoryOf(pid).peak, 'MB', limits.memory])
} finally {
  await stop(server)
  rmSync(folder, { recursive: true })
}

console.log(`${count} articles of about 500 words, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores\n`)
for (const [name, value, unit, limit] of rows) {
  const held = limit === undefined ? '' : value <= limit ? `≤ ${limit}` : `> ${limit}: not held`
  console.log(`${name.padEnd(58)} ${value.toFixed(0).padStart(7)} ${unit}  ${held}`)
}
process.exitCode = rows.some(([, value, , limit]) => limit !== undefined && value > limit) ? 1 : 0
