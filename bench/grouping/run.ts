// npm run bench:grouping [-- quality|speed] · SEARCH_EVAL_DIR · SEEDS=1,2,3 orders in which the phrasings come
import { cpus, loadavg } from 'node:os'
import { evaluationFolder, evaluationPresent } from '../search/sets'
import { quality } from './quality'
import { speed } from './speed'

if (!evaluationPresent) {
  console.error(
    `No evaluation sets in ${evaluationFolder}: set SEARCH_EVAL_DIR to the folder that holds wixqa/corpus.jsonl.`,
  )
  process.exit(1)
}
const parts: Record<string, () => string | Promise<string>> = { quality, speed }
const chosen = process.argv.slice(2)
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}\n`,
)
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length && !chosen.includes(name)) continue
  const from = performance.now()
  console.log(await part())
  console.log(`\n(${name}: ${((performance.now() - from) / 1000).toFixed(0)} s)\n`)
}
process.exit()
