// npx tsx bench/unanswered/flood.ts [searches] [networks]: junk against the log, and 20 real questions that must stay on top.
import { randomBytes, randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { database } from '@/lib/database'
import { environment } from '@/lib/environment'
import { migrate } from '@/lib/migrations'
import { logSearch } from '@/lib/search/mutations'
import { rollUp } from '@/lib/search/roll-up/mutations'
import { bringUpToDate } from '@/lib/unanswered/ledger/mutations'
import { listUnanswered } from '@/lib/unanswered/queries'
import { filterParameters } from '@/lib/unanswered/schema'

const searches = Number(process.argv[2] ?? 100_000)
const networks = Number(process.argv[3] ?? 100)
const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const answer = { outcome: 'none' as const, confidence: 0, results: [] }
const ask = (query: string, visitorKey: string) =>
  logSearch({ id: randomUUID(), query, language: 'en', answer, visitorKey })

const url = environment().databaseUrl
await migrate(url)
const db = await database()
const real = Array.from({ length: 20 }, (_, at) => `real question ${hex(3)} number ${at}`)
for (const query of real) for (let visitor = 0; visitor < 3; visitor++) await ask(query, hex(16))
const attackers = Array.from({ length: networks }, () => hex(8))
const began = performance.now()
for (let sent = 0; sent < searches; sent++) {
  // Every search says it comes from another browser, which makes it another visitor of the same network.
  await ask(`${hex(4)} ${hex(3)}`, attackers[sent % networks]! + hex(8))
}
const each = (performance.now() - began) / searches
await rollUp()
await db.$executeRaw`VACUUM`
const size = url.startsWith('file:') ? `${Math.round(statSync(url.slice(5)).size / 1e6)} MB` : ''
await bringUpToDate()
const top = (await listUnanswered(filterParameters.parse({}))).questions.slice(0, 20)
const kept = top.filter(({ name }) => real.includes(name)).length
console.log(`${searches} searches from ${networks} networks, ${each.toFixed(2)} ms each`)
console.log(
  `${await db.search.count()} rows, ${await db.searchDay.count()} daily totals ${size}; ${kept} of 20 real questions among the first 20`,
)
await db.$disconnect()
