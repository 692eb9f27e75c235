import type { Labelled } from './labelled'

export type Agreement = {
  precision: number
  recall: number
  f1: number
  cubedPrecision: number
  cubedRecall: number
  cubedF1: number
  groups: number
  needs: number
  /** precision if any two phrasings that nobody labelled were different needs */
  strictPrecision: number
  strictCubedF1: number
}

/**
 * How far groups agree with needs, over pairs and B-cubed (over phrasings). Whether two phrasings without a label
 * belong together nobody has said: such a pair counts neither for nor against, but in the strict figures.
 */
export function agreement(groups: string[], phrasings: Labelled[]): Agreement {
  const judged = compare(groups, phrasings, false)
  const strict = compare(groups, phrasings, true)
  return { ...judged, strictPrecision: strict.precision, strictCubedF1: strict.cubedF1 }
}

function compare(groups: string[], phrasings: Labelled[], strict: boolean) {
  const needs = phrasings.map(({ id, need }) => need ?? id)
  const group = count(groups)
  const need = count(needs)
  const both = count(groups.map((each, at) => `${each}\n${needs[at]}`))
  const without = count(groups.filter((_, at) => !phrasings[at]!.need))
  const same = pairsOf(both)
  const precision = same / (pairsOf(group) - (strict ? 0 : pairsOf(without)))
  const recall = same / pairsOf(need)
  let cubedPrecision = 0
  let cubedRecall = 0
  groups.forEach((each, at) => {
    const together = both.get(`${each}\n${needs[at]}`)!
    const unjudged = strict || phrasings[at]!.need ? 0 : without.get(each)! - 1
    cubedPrecision += together / (group.get(each)! - unjudged) / groups.length
    cubedRecall += together / need.get(needs[at]!)! / groups.length
  })
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    cubedPrecision,
    cubedRecall,
    cubedF1: harmonic(cubedPrecision, cubedRecall),
    groups: group.size,
    needs: need.size,
  }
}

const harmonic = (a: number, b: number) => (a + b > 0 ? (2 * a * b) / (a + b) : 0)

function pairsOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, each) => sum + (each * (each - 1)) / 2, 0)
}

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
