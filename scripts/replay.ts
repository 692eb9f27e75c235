// npm run replay -- log.csv: lets the built application live through a log of searches; scripts/replay/README.md has its form.
import { readFileSync } from 'node:fs'
import { feed } from './replay/feed'
import { readLog } from './replay/read-log'
import { startSteeredShop } from './replay/steered-shop'

const file = process.argv[2]
if (!file) {
  console.error('npm run replay -- log.csv')
  process.exit(1)
}
const entries = readLog(readFileSync(file, 'utf8'))
const [first, last] = [entries[0]?.at, entries.at(-1)?.at]
if (!first || !last) throw new Error(`${file} holds no entries.`)

const shop = await startSteeredShop(first)
try {
  await feed(entries, shop)
  const ledger = await shop.ledger(first, last)
  console.log(['kind'.padEnd(13), 'visitors', 'asked', 'contacts', ' name'].join(' '))
  for (const { name, kind, visitors, asked, contacts } of ledger) {
    const figures = [String(visitors).padStart(8), String(asked).padStart(5), String(contacts).padStart(8)]
    console.log([kind.padEnd(13), ...figures, ` ${name}`].join(' '))
  }
  console.log(`${ledger.length} questions from ${entries.length} entries`)
} finally {
  await shop.end()
}
