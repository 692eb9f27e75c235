// npm run drill: what the product promises about messages, tried for an hour's worth of bad luck. --short takes a minute.
import { startApplication } from '../tests/application'
import { browserDrill } from '../tests/drill/in-browsers'
import { killDrill, networkDrill, type Row, sameMessageDrill, strangerDrill } from '../tests/drill/one-server'
import { canRunTwo, twoInstancesDrill } from '../tests/drill/two-instances'

const isShort = process.argv.includes('--short')
const only = process.argv.find((argument) => /^[1-6]$/.test(argument))

const onOneServer = (drill: typeof sameMessageDrill) => async () => {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const row = await drill(shop)
  await shop.remove()
  return row
}
const drills: [string, () => Promise<Row>][] = [
  [
    '1',
    () =>
      killDrill(
        isShort ? { clients: 10, messages: 300, kills: 3 } : { clients: 50, messages: 10_000, kills: 20 },
      ),
  ],
  [
    '2',
    () =>
      networkDrill(
        isShort
          ? { clients: 8, breaks: 80, longest: 1_000 }
          : { clients: 50, breaks: 1_000, longest: 60_000 },
      ),
  ],
  ['3', () => browserDrill(isShort ? 80 : 500)],
  ['4', onOneServer(sameMessageDrill)],
  ...(canRunTwo()
    ? [
        [
          '5',
          () =>
            twoInstancesDrill(
              isShort ? { chats: 4, seconds: 9, away: 5 } : { chats: 20, seconds: 60, away: 20 },
            ),
        ] as [string, () => Promise<Row>],
      ]
    : []),
  ['6', onOneServer(strangerDrill)],
]

let isWhole = true
for (const [number, drill] of drills) {
  if (only && only !== number) continue
  const { drill: name, ...figures } = await drill()
  console.log(`\n${number}  ${name}`)
  for (const [what, figure] of Object.entries(figures)) console.log(`   ${what.padEnd(20)} ${figure}`)
  const bad = ['lost', 'twice', 'holes', 'differing', 'written'].some((key) => Number(figures[key] ?? 0) > 0)
  if (bad) isWhole = false
}
if (!canRunTwo()) console.log('\n5  not run: it needs TEST_POSTGRESQL_URL and redis-server')
console.log(isWhole ? '\nNothing lost, nothing doubled, no hole.' : '\nA promise was broken: see above.')
process.exit(isWhole ? 0 : 1)
