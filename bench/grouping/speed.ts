import { PhrasingGroups } from '@/lib/unanswered/grouping/phrasing-groups'
import { mainSets, randomFrom, readSet } from '../search/sets'
import { table } from '../search/tables'

const sizes = (process.env.SIZES ?? '1000,10000,50000').split(',').map(Number)
const asked = 400

/** What one more phrasing costs: to find its group and to take it in. */
export function speed(): string {
  const rows = sizes.map((size) => {
    const before = memory()
    const phrasings = recombined(size + asked)
    const groups = new PhrasingGroups()
    for (const each of phrasings.slice(0, size)) groups.add(each)
    const held = memory() - before
    const times = phrasings.slice(size).map((each) => {
      const from = performance.now()
      groups.nearest(each.text, 'en', 1)
      groups.add(each)
      return performance.now() - from
    })
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(2)
    return [String(size), at(0.5), at(0.95), at(1), held.toFixed(0)]
  })
  return `## Time for one more phrasing (ms), and memory\n\n${table(['phrasings', 'p50', 'p95', 'max', 'MB'], rows)}`
}

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

/** The beginning of one question and the end of another of the same set: as many as wanted, of real words. */
function recombined(count: number) {
  const random = randomFrom(5)
  const sets = mainSets.map((name) => {
    const { questions, outOfScope } = readSet(name)
    return [...questions, ...outOfScope].map(({ text }) => text.split(' '))
  })
  const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)]!
  return Array.from({ length: count }, (_, at) => {
    const set = pick(sets)
    const [first, second] = [pick(set), pick(set)]
    const words = [
      ...first.slice(0, Math.ceil(first.length / 2)),
      ...second.slice(Math.floor(second.length / 2)),
    ]
    const groupId = `group ${set.indexOf(second)} of ${sets.indexOf(set)}`
    return { id: String(at), text: words.join(' ').slice(0, 200), language: 'en', groupId }
  })
}
