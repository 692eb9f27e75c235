import { mainSets } from '../search/sets'
import { table } from '../search/tables'
import { type Agreement, agreement } from './agreement'
import { withArticleAway } from './article-away'
import { askwell, byWordsAlone } from './askwell'
import { sameWords, singleLink } from './baselines'
import { type Labelled, labelled } from './labelled'

const seeds = (process.env.SEEDS ?? '1,2,3').split(',').map(Number)
const thresholds = Array.from({ length: 17 }, (_, at) => 0.2 + at * 0.05)
const aim = 0.9

type Run = { threshold?: number; sets: Agreement[] }

/** How far the groups agree with the labels, set by set, beside two baselines in the same run. */
export function quality(): string {
  const data = mainSets.map((set) => seeds.map((seed) => labelled(set, seed)))
  // Neither baseline depends on the order: one is enough.
  const linked = data.map(([first]) => singleLink(first!))
  const linkedAt = thresholds.map((threshold) => ({
    threshold,
    sets: data.map(([first], at) => agreement(linked[at]!(threshold), first!)),
  }))
  const ownAt = thresholds.map((threshold) => ({ threshold, sets: runs(data, threshold) }))
  const same = { sets: data.map(([first]) => agreement(sameWords(first!), first!)) }
  const own = { threshold: byWordsAlone, sets: runs(data, byWordsAlone) }
  const away = {
    sets: data.map((orders, at) => {
      const group = withArticleAway(mainSets[at]!)
      return meanOf(orders.map((each) => agreement(group(each), each)))
    }),
  }
  const best = linkedAt.reduce((a, b) => (macro(b.sets).cubedF1 > macro(a.sets).cubedF1 ? b : a))
  const rows: [string, Run | undefined][] = [
    ['Askwell by words alone', own],
    ['Askwell, the need’s own article away', away],
    ['same words', same],
    ['TF-IDF, single link, best B-cubed F1', best],
    [`TF-IDF, single link, precision ≥ ${aim}`, mostRecall(linkedAt)],
  ]
  return [
    '## Mean over the five sets\n',
    table(
      ['grouping', ...head],
      rows.map(([name, run]) => [nameOf(name, run), ...(run ? cells(macro(run.sets)) : [])]),
    ),
    '\n## Askwell, the need’s own article away, by set\n',
    table(
      ['set', ...head],
      away.sets.map((each, at) => [mainSets[at]!, ...cells(each)]),
    ),
    `\n## ${nameOf('TF-IDF, single link', best)} by set\n`,
    table(
      ['set', ...head],
      best.sets.map((each, at) => [mainSets[at]!, ...cells(each)]),
    ),
    '\n## Askwell by words alone, by threshold, mean over the five sets\n',
    table(
      ['threshold', ...head],
      ownAt.map(({ threshold, sets }) => [threshold.toFixed(2), ...cells(macro(sets))]),
    ),
    `\n## Left out: the lowest threshold that reaches ${aim} over the other four sets\n`,
    table(
      ['set', ...head],
      mainSets.map((set, at) => leftOut(set, at, ownAt)),
    ),
  ].join('\n')
}

function runs(data: Labelled[][][], threshold: number): Agreement[] {
  return data.map((orders) => meanOf(orders.map((each) => agreement(askwell(each, threshold), each))))
}

function mostRecall(all: Required<Run>[], but = -1): Required<Run> | undefined {
  return all.find(({ sets }) => macro(sets.filter((_, at) => at !== but)).precision >= aim)
}

function leftOut(set: string, at: number, all: Required<Run>[]): (string | number)[] {
  const run = mostRecall(all, at)
  return run ? [nameOf(set, run), ...cells(run.sets[at]!)] : [set]
}

/** Where nothing was grouped, precision is no figure: it is left out of its mean. */
function meanOf(all: Agreement[]): Agreement {
  const mean = (figure: keyof Agreement) => {
    const values = all.map((each) => each[figure]).filter((value) => !Number.isNaN(value))
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const figures = Object.keys(all[0]!) as (keyof Agreement)[]
  return Object.fromEntries(figures.map((figure) => [figure, mean(figure)])) as Agreement
}

const macro = meanOf

const nameOf = (name: string, run?: Run) => (run?.threshold ? `${name} (${run.threshold.toFixed(2)})` : name)

const head = [
  'precision',
  'recall',
  'F1',
  'B³ precision',
  'B³ recall',
  'B³ F1',
  'groups',
  'needs',
  'strict precision',
  'strict B³ F1',
]

function cells(each: Agreement): (string | number)[] {
  const { precision, recall, f1, cubedPrecision, cubedRecall, cubedF1 } = each
  const counts = [each.groups, each.needs].map((value) => value.toFixed(0))
  return [
    precision,
    recall,
    f1,
    cubedPrecision,
    cubedRecall,
    cubedF1,
    ...counts,
    each.strictPrecision,
    each.strictCubedF1,
  ]
}
