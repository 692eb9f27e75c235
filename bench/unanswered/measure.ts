// npx tsx bench/unanswered/measure.ts: how long the pages of unanswered questions take, after seed.ts.
import { database } from '@/lib/database'
import { environment } from '@/lib/environment'
import { migrate } from '@/lib/migrations'
import { decisionTime } from '@/lib/unanswered/decision-time/queries'
import { bringUpToDate } from '@/lib/unanswered/ledger/mutations'
import { monday } from '@/lib/unanswered/monday/queries'
import { allUnanswered, listUnanswered } from '@/lib/unanswered/queries'
import { similarQuestions } from '@/lib/unanswered/others/queries'
import { openQuestion } from '@/lib/unanswered/question/queries'
import { filterParameters } from '@/lib/unanswered/schema'

async function measure(name: string, run: () => Promise<unknown>, times = 7) {
  await run()
  const taken: number[] = []
  const before = process.cpuUsage()
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await run()
    taken.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(before)
  taken.sort((one, other) => one - other)
  const figures = [taken[Math.floor(times / 2)]!, taken.at(-1)!, (user + system) / 1000 / times].map(
    Math.round,
  )
  console.log(`| ${name} | ${figures.join(' | ')} |`)
}

await migrate(environment().databaseUrl)
const began = performance.now()
await bringUpToDate()
console.log(`counted in ${((performance.now() - began) / 1000).toFixed(1)} s`)
console.log(`${await (await database()).search.count()} searches, milliseconds`)
console.log('| list | median | slowest | processor |\n|---|---|---|---|')
for (const given of [
  { period: '7' },
  { period: '30' },
  { period: '90' },
  { period: '90', sheet: '100' },
  { period: '90', signal: 'none' },
  { period: '90', kind: 'missing' },
  { period: '90', state: 'all' },
  { period: '90', language: 'de' },
  { period: '90', page: 'search' },
  { period: '90', text: 'gift' },
  { period: 'custom', from: '2020-01-01' },
]) {
  const filter = filterParameters.parse(given)
  await measure(JSON.stringify(given), () => listUnanswered(filter))
}
const filter = filterParameters.parse({ period: '90' })
const [most] = (await listUnanswered(filter)).questions
await measure('the most asked question, opened', () => openQuestion(most!.id, filter))
await measure('the questions that may be the same', () => similarQuestions(most!.id))
await measure('time to a decision', () => decisionTime(filter))
await measure('Monday', () => monday())
await measure(
  'export of all',
  async () => {
    for await (const part of allUnanswered(filter)) void part
  },
  1,
)
await (await database()).$disconnect()
