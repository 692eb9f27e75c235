import { startContent } from '@/lib/articles/content'
import { startSearch } from '@/lib/search/live-index'
import { knownPhrasings } from '@/lib/unanswered/ledger/groups'
import { mainSets, randomFrom, readSet } from '../search/sets'
import { table } from '../search/tables'

const sizes = (process.env.SIZES ?? '1000,10000,50000').split(',').map(Number)
const asked = 400

/** What one more phrasing costs beside the articles of the demo shop: to find its question and to be taken in. */
export async function speed(): Promise<string> {
  await startContent()
  await startSearch()
  const rows = sizes.map(measure)
  return `## Time for one more phrasing (ms), and memory\n\n${table(['phrasings', 'p50', 'p95', 'max', 'MB'], rows)}`
}

function measure(size: number): string[] {
  const known = knownPhrasings()
  known.forget()
  const before = memory()
  const phrasings = recombined(size + asked)
  for (const each of phrasings.slice(0, size)) known.take(each)
  const held = memory() - before
  const times = phrasings.slice(size).map((each) => {
    const from = performance.now()
    known.questionFor(each, new Map())
    known.take(each)
    return performance.now() - from
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(2)
  return [String(size), at(0.5), at(0.95), at(1), held.toFixed(0)]
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
    const questionId = `group ${set.indexOf(second)} of ${sets.indexOf(set)}`
    const wording = words.join(' ').slice(0, 200)
    return { id: String(at), wording, language: 'en', questionId, updatedAt: new Date(at) }
  })
}
