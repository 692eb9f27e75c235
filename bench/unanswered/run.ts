// npm run bench:unanswered [-- searches]: how long the pages of the desk take in a shop of so many searches (README.md).
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainBrowser, signIn } from '../../tests/plain-browser'
import { startApplication } from '../../tests/application'

const searches = process.argv[2] ?? '1000000'
const times = 7
// A copy is taken of a shop that was seeded before, as seeding takes longest: SEEDED=shop.db.
const seeded = process.env.SEEDED
const folder = mkdtempSync(join(tmpdir(), 'askwell-desk-'))
const file = join(folder, 'shop.db')
if (seeded) copyFileSync(seeded, file)
const variables = { DATABASE_URL: `file:${file}`, DATA_DIR: folder }
Object.assign(process.env, variables)

const seconds = async (task: () => unknown) => {
  const began = performance.now()
  await task()
  return `${((performance.now() - began) / 1000).toFixed(0)} s`
}
const size = () => `${Math.round(statSync(file).size / 1e6)} MB`

const load = () => loadavg()[0]!.toFixed(1)
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load()}`)
const seed = join(import.meta.dirname, 'seed.ts')
if (!seeded)
  console.log(
    `seeded in ${await seconds(() => execFileSync('npx', ['tsx', seed, searches], { stdio: 'inherit' }))}, ${size()}`,
  )
const { startContent } = await import('@/lib/articles/content')
const { database } = await import('@/lib/database')
const { rollUp } = await import('@/lib/search/roll-up/mutations')
const { bringUpToDate } = await import('@/lib/unanswered/ledger/mutations')
const stop = await startContent()
console.log(`old searches rolled up in ${await seconds(() => rollUp())}`)
console.log(`counted in ${await seconds(() => bringUpToDate())}, ${size()}`)
const db = await database()
const counts = [
  await db.search.count(),
  await db.searchDay.count(),
  await db.phrasing.count(),
  await db.unansweredQuestion.count(),
]
console.log('searches, daily totals, phrasings, questions:', counts.join(', '))
await db.$disconnect()
await stop()

const shop = await startApplication({ ...variables, RATE_LIMITS: 'off' })
const { email, password } = shop.admin()
const browser = plainBrowser(shop.url, await signIn(shop.url, email, password))
const list = await (await browser.get('/api/desk/unanswered?period=90&state=all')).json()
const pages = [
  ...['', '?period=90', '?period=90&sheet=100', '?period=90&signal=none', '?period=90&text=gift'].map(
    (query) => `/desk/unanswered${query}`,
  ),
  '/desk/unanswered?period=90&page=search',
  '/desk/unanswered/monday',
  `/desk/unanswered/${list.questions[0].id}?period=90`,
  '/desk/reports',
  '/desk/reports?period=90&by=week',
  '/desk/reports/searches?period=90',
  '/desk/reports/searches?period=90&of=unclicked',
  '/desk/articles?period=90',
  '/desk/articles/return-an-item',
  '/desk/articles/return-an-item?period=90&list=unsatisfied',
  '/api/desk/unanswered?period=90',
]
console.log(`\nload ${load()}\n| page | median ms | slowest ms |\n|---|---|---|`)
for (const page of pages) {
  const taken: number[] = []
  for (let time = 0; time <= times; time++) {
    const began = performance.now()
    const answer = await browser.get(page)
    await answer.text()
    if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`)
    if (time) taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  const shown = page.replace(list.questions[0].id, 'most-asked')
  console.log(`| ${shown} | ${Math.round(taken[3]!)} | ${Math.round(taken.at(-1)!)} |`)
}
await shop.stop()
rmSync(folder, { recursive: true })
