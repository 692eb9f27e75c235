// npm run bench:search [-- quality|asks|ablation|size|speed|browser|missed] · LIMIT=n questions per set (default 400) · SEARCH_EVAL_DIR
// ENGINES=lunr,orama measures only the peers whose names hold one of these. FUSE_LIMIT=n questions for Fuse.js (default 15), whose
// every question takes a tenth of a second at 400 articles; ABLATION_LIMIT=n (default 150); BUDGET=s per engine and size in speed.
// browser needs a build and Chromium (CHROMIUM_PATH); SIZES=100,1000 for fewer articles in speed and browser.
import { cpus, loadavg } from 'node:os'
import { ablation } from './ablation'
import { browserSpeed } from './browser'
import { askwell, askwellFromFiles, documentOf } from './askwell'
import { calibration } from './calibration'
import { type Engine, type Figures, macro, measure } from './figures'
import { indexSizes } from './index-size'
import { missed } from './missed'
import { fuseAsDocumented, fuseTuned, lunrTuned, oramaAsDocumented, oramaTuned } from './other-peers'
import {
  flexSearchAsDocumented,
  flexSearchTuned,
  miniSearchAsDocumented,
  miniSearchTuned,
  sqlite,
} from './peers'
import { type LaterEngine, measureLater, pagefind } from './pagefind'
import { evaluationFolder, evaluationPresent, mainSets, readSet } from './sets'
import { speed } from './speed'
import { figureCells, figureHead, table } from './tables'

const limit = Number(process.env.LIMIT ?? 400)
const wanted = (process.env.ENGINES ?? '').toLowerCase().split(',')
const isWanted = ({ name }: { name: string }) =>
  wanted.some((part) => name.toLowerCase().includes(part.trim()))
const peers = [
  miniSearchAsDocumented,
  miniSearchTuned,
  flexSearchAsDocumented,
  flexSearchTuned,
  oramaAsDocumented,
  oramaTuned,
  lunrTuned,
  sqlite,
].filter(isWanted)
const laterPeers = [pagefind].filter(isWanted)
const slowPeers = [fuseAsDocumented, fuseTuned].filter(isWanted)
const fuseLimit = Number(process.env.FUSE_LIMIT ?? 15)
const ablationLimit = Number(process.env.ABLATION_LIMIT ?? 150)
const parts: Record<string, () => void | Promise<void>> = {
  quality,
  asks,
  ablation: ablate,
  size: measureSize,
  speed: measureSpeed,
  browser: measureBrowser,
  missed: listMissed,
}

if (!evaluationPresent) {
  console.error(
    `No evaluation sets in ${evaluationFolder}: set SEARCH_EVAL_DIR to the folder that holds wixqa/corpus.jsonl.`,
  )
  process.exit(1)
}
const chosen = process.argv.slice(2)
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}, at most ${limit} questions per set and kind\n`,
)
for (const [name, part] of Object.entries(parts)) {
  if (!(chosen.length ? chosen.includes(name) : name !== 'missed')) continue
  const from = performance.now()
  await part()
  console.log(`(${name}: ${((performance.now() - from) / 1000).toFixed(0)} s)\n`)
}

function bySet(engine: Engine, most = limit): Figures[] {
  return mainSets.map((name) => measure(engine, readSet(name, most)))
}

async function bySetLater(engine: LaterEngine): Promise<Figures[]> {
  const figures: Figures[] = []
  for (const name of mainSets) figures.push(await measureLater(engine, readSet(name, limit)))
  return figures
}

async function quality() {
  const measured = [askwell(), ...peers].map((engine) => ({ name: engine.name, figures: bySet(engine) }))
  for (const engine of laterPeers) measured.push({ name: engine.name, figures: await bySetLater(engine) })
  for (const engine of slowPeers) {
    const name = `${engine.name} (${fuseLimit} questions a set and kind)`
    measured.push({ name, figures: bySet(engine, fuseLimit) })
  }
  console.log('## Quality, mean over the five sets\n')
  const rows = measured.map(({ name, figures }) => [name, ...figureCells(macro(figures))])
  console.log(table(['engine', ...figureHead], rows))
  console.log('\n## Askwell by set\n')
  const own = measured[0]!.figures
  console.log(
    table(
      ['set', ...figureHead],
      own.map((figures, at) => [mainSets[at]!, ...figureCells(figures)]),
    ),
  )
  console.log('\n## The decision at the shipped threshold\n')
  const decided = [
    ...own.map((figures, at) => ({ name: mainSets[at]!, figures })),
    { name: 'mean', figures: macro(own) },
  ]
  const cells = decided.map(({ name, figures }) => [
    name,
    figures.kept,
    figures.farFlagged,
    figures.nearFlagged,
  ])
  console.log(table(['set', 'answerable kept', 'far flagged', 'near flagged'], cells))
  console.log('\n## Is the confidence true? Nine of ten questions with an answer\n')
  console.log(calibration(limit))
  console.log('')
}

/** What shoppers' own phrasings are worth, as body text and as asks. */
function asks() {
  const sets = ['banking77-k0', 'banking77', 'banking77-k20'].map((name) => readSet(name, limit))
  const asAsks: Engine = {
    ...askwell(
      'Askwell, as asks',
      {},
      {
        read: (article) => ({
          ...documentOf(article),
          body: [],
          asks: article.body.split('\n').filter(Boolean),
        }),
      },
    ),
  }
  const rows = [askwell('Askwell, as body'), asAsks, miniSearchTuned].map((engine) => {
    const [none, five, twenty] = sets.map((set) => measure(engine, set).s3) as [number, number, number]
    return [engine.name, none, five, twenty, (five - none) / 5, (twenty - five) / 15]
  })
  console.log('## Phrasings per article, Success@3\n')
  console.log(table(['engine', '0', '5', '20', 'each of the first 5', 'each of the next 15'], rows))
  console.log('')
}

function ablate() {
  const rows = ablation.map(({ name, engine }) => {
    const { s1, s3, typo, half, far, near, gap } = macro(bySet(engine, ablationLimit))
    return [name, s1, s3, typo, half, far, near, gap]
  })
  console.log(
    `## What each step adds: the pipeline without it, at most ${ablationLimit} questions per set and kind\n`,
  )
  console.log(table(['without', 'S@1', 'S@3', 'typo S@3', 'half S@3', 'far', 'near', 'gap'], rows))
  console.log('')
}

function measureSize() {
  console.log('## The index file beside MiniSearch, gzip\n')
  console.log(indexSizes())
  console.log('')
}

async function measureSpeed() {
  console.log('## Speed on synthetic articles of about 500 words\n')
  const sizes = (process.env.SIZES ?? '100,1000,5000,10000').split(',').map(Number)
  console.log(await speed([askwellFromFiles, ...peers, ...laterPeers, ...slowPeers], sizes))
  console.log('')
}

async function measureBrowser() {
  const sizes = (process.env.SIZES ?? '100,1000,5000').split(',').map(Number)
  console.log('## Instant results in Chromium\n')
  console.log(await browserSpeed(sizes))
}

function listMissed() {
  console.log('## Fifty questions whose answer is not among the first three\n')
  console.log(missed(50))
}
