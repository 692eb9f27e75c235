// npm run bench:month [-- seed] [once] [all]: whether the ledger finds the planted needs of the seeded month (README.md).
import { loadavg } from 'node:os'
import { feed } from '../../scripts/replay/feed'
import { judgeMonth } from '../../scripts/replay/month/judge-month'
import { makeMonth } from '../../scripts/replay/month/make-month'
import { plantedNeeds } from '../../scripts/replay/month/needs'
import { startInProcessShop } from './in-process-shop'
import { isHeld, report } from './report'

const given = process.argv.slice(2)
const seed = Number(given.find((word) => /^\d+$/.test(word)) ?? 1)
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0)

const needs = plantedNeeds()
const entries = makeMonth(needs, { seed, rewords: !given.includes('once') })
const began = performance.now()
const shop = await startInProcessShop(entries[0]!.at)
let counting = 0
await feed(entries, {
  post: shop.post,
  count: async (at) => {
    const from = performance.now()
    await shop.count(at)
    counting += performance.now() - from
  },
})
const judgement = judgeMonth(needs, await shop.phrasings(), await shop.searches())
console.log(
  `seed ${seed}, ${entries.length} entries in ${seconds(began)} s, ${(counting / 1000).toFixed(0)} s of them counting; load ${loadavg()[0]!.toFixed(1)}\n`,
)
console.log(report(judgement, given.includes('all')))
await shop.end()
process.exitCode = isHeld(judgement) ? 0 : 1
