import type { Row } from '../../tests/drill/one-server'

/** What a figure of a drill may be at most, or must be. */
type Limit = { atMost: number } | { exactly: number } | { same: string }
type Limits = Record<string, Limit>
export type Verdict = { what: string; measured: string; limit: string; isHeld: boolean }

const none: Limit = { exactly: 0 }
const nothingLost: Limits = { lost: none, twice: none, holes: none, differing: none }

/** What is promised, by the number of the drill. */
export const promises: Record<number, { name: string; limits: Limits }> = {
  1: { name: 'kill -9', limits: { ...nothingLost, 'up again, slowest': { atMost: 5_000 } } },
  2: { name: 'broken network', limits: nothingLost },
  3: { name: 'two tabs, two agents', limits: { differing: none, 'all four equal': { atMost: 2_000 } } },
  4: {
    name: 'one message, 20 times',
    limits: { stored: { exactly: 1 }, 'different answers': { exactly: 1 } },
  },
  5: { name: 'two instances, no Redis', limits: { ...nothingLost, 'slowest meanwhile': { atMost: 3_000 } } },
  6: { name: 'another visitor', limits: { 'answered 404': { same: 'doors' }, written: none } },
  7: {
    name: 'load',
    limits: {
      unheard: none,
      'refused messages': none,
      'delivery, p99': { atMost: 250 },
      'memory of idle streams': { atMost: 800 },
      'ended after': { atMost: 10_000 },
    },
  },
  8: { name: 'hostile texts', limits: { 'run or not literal': none } },
}

/** Each promise of a drill beside what was measured. A figure that is missing or no number holds nothing. */
export function judge(number: number, row: Row): Verdict[] {
  return Object.entries(promises[number]!.limits).map(([what, limit]) => {
    const figure = row[what] ?? 'not measured'
    const value = parseFloat(String(figure))
    const bound =
      'atMost' in limit ? limit.atMost : 'exactly' in limit ? limit.exactly : Number(row[limit.same])
    const unit = /^[\d.]+ (ms|MB)/.exec(String(figure))?.[1] ?? ''
    const isHeld = 'atMost' in limit ? value <= bound : value === bound
    const said = `${'atMost' in limit ? 'at most ' : ''}${bound.toLocaleString('en')} ${unit}`.trim()
    return { what, measured: String(figure), limit: said, isHeld }
  })
}

export type Outcome = { number: number; row: Row } | { number: number; missing: string; isHeld: boolean }

/** All drills in one table: what was done, then each promise with what was measured. */
export function drillTable(outcomes: Outcome[]): { text: string; isWhole: boolean } {
  const lines = [['', 'drill', 'measured', 'limit', 'held']]
  let isWhole = true
  for (const outcome of outcomes) {
    const { number } = outcome
    if ('missing' in outcome) {
      lines.push([String(number), promises[number]!.name, outcome.missing, '', outcome.isHeld ? '–' : 'NO'])
      isWhole &&= outcome.isHeld
      continue
    }
    const { drill, ...figures } = outcome.row
    const verdicts = judge(number, outcome.row)
    const judged = new Set(verdicts.map(({ what }) => what))
    lines.push([String(number), String(drill), '', '', ''])
    for (const { what, measured, limit, isHeld } of verdicts)
      lines.push(['', `  ${what}`, measured, limit, isHeld ? 'yes' : 'NO'])
    for (const [what, figure] of Object.entries(figures))
      if (!judged.has(what)) lines.push(['', `  ${what}`, String(figure), '', ''])
    isWhole &&= verdicts.every(({ isHeld }) => isHeld)
  }
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const text = lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
  return { text, isWhole }
}
