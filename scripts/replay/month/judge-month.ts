import { redact } from '../../../lib/redact'
import { questionKey } from '../../../lib/search/queries'
import { store } from '../../../lib/store'
import type { Need } from './needs'

export type KeptPhrasing = {
  key: string
  language: string
  questionId: string
  wording: string
  visitors: number
  question: { kind: string; visible: boolean; kindReason: unknown }
}

/** How the ledger tells one planted need. */
export type Verdict = {
  need: Need
  /** its phrasings that stand in the ledger, question by question, the largest first */
  questions: KeptPhrasing[][]
  /** phrasings that stand in no question: nobody who put them failed */
  lacking: string[]
  /** other needs that stand in one of its questions, by their first phrasing */
  mergedWith: string[]
  /** what else stands in its questions */
  strange: string[]
  /** in one question that is shown, all phrasings, and nothing of another need */
  whole: boolean
  /** its largest question is of the kind it was planted as */
  rightKind: boolean
}

export type Judgement = {
  verdicts: Verdict[]
  /** questions that are shown and hold nothing planted, the most asked first */
  noise: KeptPhrasing[][]
}

/** Compares what stands in the ledger after a month with what was planted. */
export function judgeMonth(needs: Need[], kept: KeptPhrasing[]): Judgement {
  const byWords = new Map(kept.map((phrasing) => [nameOf(phrasing), phrasing]))
  const questions = groupBy(kept, ({ questionId }) => questionId)
  const needOf = new Map<string, Need>()
  for (const need of needs) for (const text of need.phrasings) needOf.set(wordsOf(need, text), need)
  const verdicts = needs.map((need): Verdict => {
    const words = [...new Set(need.phrasings.map((text) => wordsOf(need, text)))]
    const there = words.flatMap((each) => byWords.get(each) ?? [])
    const own = [...groupBy(there, ({ questionId }) => questionId).values()].sort(
      (a, b) => visitorsOf(b) - visitorsOf(a),
    )
    const others = own
      .flatMap(([first]) => questions.get(first!.questionId)!)
      .filter((phrasing) => !words.includes(nameOf(phrasing)))
    const othersNeeds = new Set(others.flatMap((phrasing) => needOf.get(nameOf(phrasing)) ?? []))
    const lacking = need.phrasings.filter((text) => !byWords.has(wordsOf(need, text)))
    const visible = Boolean(own[0]?.[0]!.question.visible)
    return {
      ...{
        need,
        questions: own,
        lacking,
        mergedWith: [...othersNeeds].map(({ phrasings }) => phrasings[0]!),
      },
      strange: others.filter((phrasing) => !needOf.has(nameOf(phrasing))).map(({ wording }) => wording),
      whole: visible && own.length === 1 && lacking.length === 0 && othersNeeds.size === 0,
      rightKind: visible && own[0]![0]!.question.kind === need.kind,
    }
  })
  const noise = [...questions.values()]
    .filter(
      (phrasings) =>
        phrasings[0]!.question.visible && !phrasings.some((phrasing) => needOf.has(nameOf(phrasing))),
    )
    .sort((a, b) => visitorsOf(b) - visitorsOf(a))
  return { verdicts, noise }
}

/** Visitors of all phrasings together. */
export const visitorsOf = (phrasings: KeptPhrasing[]) =>
  phrasings.reduce((sum, { visitors }) => sum + visitors, 0)

const nameOf = ({ language, key }: { language: string; key: string }) => `${language}:${key}`

function wordsOf({ language }: Need, text: string): string {
  const key = questionKey(redact(text.replace(/\bLK\b/g, 'LK-1234567'), store()), language)
  return nameOf({ language, key })
}

function groupBy<Item>(items: Item[], name: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(name(item), [...(groups.get(name(item)) ?? []), item])
  return groups
}
