import { gzipSync } from 'node:zlib'
import type { Engine, Searcher } from './figures'
import { manyArticles } from './many-articles'
import type { LaterEngine } from './pagefind'
import { mainSets, randomFrom, readSet } from './sets'
import { table } from './tables'

/** Seconds of questions, and of keystrokes, for each engine at each size: what does not fit is not asked. */
const budget = Number(process.env.BUDGET ?? 2.5)
const head = ['articles', 'engine', 'build ms', 'question p50 ms', 'p95 ms', 'keystroke p95 ms']
const rest = ['added and searched ms', 'gzip KB', 'questions asked', 'keystrokes asked']

/** Build time, question and keystroke times, an added article and the size of the index, for every engine at every size. */
export async function speed(engines: (Engine | LaterEngine)[], sizes: number[]): Promise<string> {
  const { questions, keystrokes } = whatIsAsked()
  const rows: string[][] = []
  for (const size of sizes) {
    const articles = manyArticles(size)
    for (const engine of engines) {
      const [from, clock] = [used(), performance.now()]
      const searcher = await engine.build(articles)
      const built = used() - from
      const lasted = performance.now() - clock
      const asked = await timeAll(searcher, questions, true)
      const typed = await timeAll(searcher, keystrokes, false)
      const stored = searcher.serialize?.()
      const added = 'add' in searcher ? timeAdded(searcher, size) : undefined
      searcher.close?.()
      rows.push([
        `${size}`,
        engine.name,
        'add' in searcher ? built.toFixed(0) : `${built.toFixed(0)}, by the clock ${lasted.toFixed(0)}`,
        percentile(asked, 0.5),
        percentile(asked, 0.95),
        percentile(typed, 0.95),
        added ?? '–',
        stored ? (gzipSync(stored).length / 1024).toFixed(0) : '–',
        share(asked.length, questions.length),
        share(typed.length, keystrokes.length),
      ])
    }
  }
  return table([...head, ...rest], rows)
}

/** Questions of every set, and the same as they are typed, each in a seeded order, so that a part of them is fair. */
function whatIsAsked() {
  const random = randomFrom(1)
  const shuffled = (texts: string[]) =>
    texts
      .map((text) => ({ text, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ text }) => text)
  const questions = shuffled(mainSets.flatMap((name) => readSet(name, 40).questions.map(({ text }) => text)))
  const keystrokes = questions.slice(0, 60).flatMap((text) => {
    return Array.from({ length: Math.min(30, text.length) }, (_, at) => text.slice(0, at + 1))
  })
  return { questions, keystrokes: shuffled(keystrokes) }
}

/** Milliseconds of processor time, all threads of this process together: what others do on the machine counts little. */
function used(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type AnySearcher = Awaited<ReturnType<(Engine | LaterEngine)['build']>>

/** The milliseconds each search took, until the budget is used up; the first few only warm up. */
async function timeAll(searcher: AnySearcher, texts: string[], settled: boolean): Promise<number[]> {
  for (const text of texts.slice(-5)) await searcher.search(text, settled)
  const times: number[] = []
  const end = performance.now() + budget * 1000
  for (const text of texts) {
    const from = used()
    const answer = searcher.search(text, settled)
    if (answer instanceof Promise) await answer
    times.push(used() - from)
    if (performance.now() > end) break
  }
  return times
}

/** The median of twenty articles that come later, each with the search after it. */
function timeAdded({ add, search }: Searcher, size: number): string | undefined {
  if (!add) return undefined
  const times = manyArticles(21).map((article, at) => {
    const from = used()
    add({ ...article, id: `added${size}-${at}` })
    search(article.title, true)
    return used() - from
  })
  return percentile(times, 0.5)
}

function share(asked: number, all: number): string {
  return asked < all ? `${asked} of ${all}, stopped after ${budget} s` : `all ${all}`
}

function percentile(values: number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2)
}
