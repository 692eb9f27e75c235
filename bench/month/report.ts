import {
  fewestFailures,
  type Judgement,
  type KeptPhrasing,
  type Verdict,
  visitorsOf,
} from '../../scripts/replay/month/judge-month'

/** The share of needs whose kind must be proposed rightly. */
const rightKinds = 0.85
const noiseShown = 10

/** Whether every need stands in the ledger as exactly one question, and enough of them with their kind. */
export function isHeld({ verdicts: all }: Judgement): boolean {
  const verdicts = all.filter(isJudged)
  const right = verdicts.filter(({ rightKind }) => rightKind).length
  return verdicts.every(({ whole }) => whole) && right >= verdicts.length * rightKinds
}

/** Totals of the needs to tune with and of those held out; what is wrong in words of the former only, unless `all` are wanted. */
export function report(judgement: Judgement, all: boolean): string {
  const { verdicts, noise } = judgement
  const [tuned, heldOut] = [false, true].map((held) =>
    verdicts.filter(({ need }) => need.heldOut === held),
  ) as [Verdict[], Verdict[]]
  return [
    ...['tuned', 'held out'].map((name, at) => totals(name, [tuned, heldOut][at]!)),
    '',
    ...(all ? verdicts : tuned).flatMap(detail),
    '',
    `noise: ${noise.length} questions shown (${countKinds(noise)}); the most asked:`,
    ...noise.slice(0, noiseShown).map((phrasings) => `  ${lineOf(phrasings)}`),
    '',
    isHeld(judgement) ? 'The requirement is held.' : 'The requirement is NOT held.',
  ].join('\n')
}

const isJudged = ({ failures }: Verdict) => failures >= fewestFailures

function totals(name: string, all: Verdict[]): string {
  const verdicts = all.filter(isJudged)
  const having = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length
  const right = having(({ rightKind }) => rightKind)
  return (
    `${name}: ${having(({ whole }) => whole)} of ${verdicts.length} needs are exactly one question ` +
    `(in several ${having(({ questions }) => questions.length > 1)}, with another need ${having(({ mergedWith }) => mergedWith.length > 0)}, ` +
    `lacking words ${having(({ lacking }) => lacking.length > 0)}, no longer failing ${all.length - verdicts.length}); right kind ${right} (${Math.round((100 * right) / verdicts.length)} %)`
  )
}

function detail(verdict: Verdict): string[] {
  const { need, questions, lacking, answered, mergedWith, strange, whole, rightKind } = verdict
  const mark = isJudged(verdict) ? `${whole ? 'one' : '---'} ${rightKind ? 'right' : 'WRONG'}` : '(answered)'
  const lines = [`${mark.padEnd(9)} ${need.kind.padEnd(12)} ${need.phrasings[0]}`]
  if (!whole || !rightKind) lines.push(...questions.map((phrasings) => `            ${lineOf(phrasings)}`))
  if (lacking.length) lines.push(`            failed, and in no question: ${lacking.join(' · ')}`)
  if (answered.length) lines.push(`            answered, so in no question: ${answered.join(' · ')}`)
  if (mergedWith.length) lines.push(`            with another need: ${mergedWith.join(' · ')}`)
  if (strange.length) lines.push(`            with what was not planted: ${strange.join(' · ')}`)
  return lines
}

function lineOf(phrasings: KeptPhrasing[]): string {
  const { kind, kindReason, visible } = phrasings[0]!.question
  const shown = visible ? '' : ', not shown'
  return `${visitorsOf(phrasings)} visitors${shown}, ${kind} ${JSON.stringify(kindReason)}: ${phrasings.map(({ wording }) => wording).join(' · ')}`
}

function countKinds(questions: KeptPhrasing[][]): string {
  const counts = new Map<string, number>()
  for (const [first] of questions)
    counts.set(first!.question.kind, (counts.get(first!.question.kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
}
