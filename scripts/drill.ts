// npm run drill: what the product promises about messages, tried for an hour's worth of bad luck. --short takes a minute;
// a number runs that drill alone.
import { startApplication } from '../tests/application'
import { drillTable, type Outcome } from './drill/drill-table'
import { browserDrill, hostileDrill } from '../tests/drill/in-browsers'
import { killDrill, networkDrill, type Row, sameMessageDrill, strangerDrill } from '../tests/drill/one-server'
import { canRunTwo, twoInstancesDrill } from '../tests/drill/two-instances'
import { loadDrill } from '../tests/drill/under-load'

const isShort = process.argv.includes('--short')
const only = process.argv.find((argument) => /^[1-8]$/.test(argument))

const onOneServer = (drill: typeof sameMessageDrill) => async () => {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const row = await drill(shop)
  await shop.remove()
  return row
}
/** How big, in the short form and in the full one. */
const size = <T>(short: T, full: T) => (isShort ? short : full)

const drills: (() => Promise<Row>)[] = [
  () =>
    killDrill(size({ clients: 10, messages: 300, kills: 3 }, { clients: 50, messages: 10_000, kills: 20 })),
  () =>
    networkDrill(
      size({ clients: 8, breaks: 80, longest: 1_000 }, { clients: 50, breaks: 1_000, longest: 60_000 }),
    ),
  () => browserDrill(size(80, 500)),
  onOneServer(sameMessageDrill),
  () => twoInstancesDrill(size({ chats: 4, seconds: 9, away: 5 }, { chats: 20, seconds: 60, away: 20 })),
  onOneServer(strangerDrill),
  () => loadDrill(),
  hostileDrill,
]

/** What is not run: a promise nobody tried is not held, unless the short form leaves it out. */
function missing(number: number): Outcome | undefined {
  if (number === 5 && !canRunTwo())
    return { number, missing: 'not run: needs TEST_POSTGRESQL_URL and redis-server', isHeld: isShort }
  if (number > 6 && isShort && !only) return { number, missing: 'not run: full form only', isHeld: true }
  return undefined
}

const outcomes: Outcome[] = []
for (const [index, drill] of drills.entries()) {
  const number = index + 1
  if (only && only !== String(number)) continue
  console.error(`drill ${number} of ${drills.length}`)
  const failed = (error: unknown): Outcome => {
    console.error(error)
    return { number, missing: 'broke off: see above', isHeld: false }
  }
  outcomes.push(missing(number) ?? (await drill().then((row) => ({ number, row }), failed)))
}
const { text, isWhole } = drillTable(outcomes)
console.log(`\n${text}\n`)
console.log(isWhole ? 'Every promise that was tried is held.' : 'A promise was not held: see NO above.')
process.exit(isWhole ? 0 : 1)
