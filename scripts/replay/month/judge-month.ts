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
  /** phrasings that failed somebody and stand in no question */
  lacking: string[]
  /** phrasings that did not fail: what the search found was opened by most, and helped */
  answered: string[]
  /** how often it was asked and failed: with fewer than five it is no unanswered question any more, and is not judged */
  failures: number
  /** other needs that stand in one of its questions, by their first phrasing */
  mergedWith: string[]
  /** what else stands in its questions */
  strange: string[]
  /** in one question that is shown, all phrasings that failed, and nothing of another need */
  whole: boolean
  /** its largest question is of the kind it was planted as */
  rightKind: boolean
}

export type Judgement = {
  verdicts: Verdict[]
  /** questions that are shown and hold nothing planted, the most asked first */
  noise: KeptPhrasing[][]
}

export type LoggedSearch = {
  questionKey: string
  language: string
  outcome: string
  clickedSlug: string | null
  askedAgain: boolean
  ratedUnhelpful: boolean
  wroteToPerson: boolean
}

/** A need is judged from so many askings on that failed. */
export const fewestFailures = 5

/** Compares what stands in the ledger after a month with what was planted and, by the log, failed. */
export function judgeMonth(needs: Need[], kept: KeptPhrasing[], searches: LoggedSearch[]): Judgement {
  const failed = failuresOf(searches)
  const byWords = new Map(kept.map((phrasing) => [nameOf(phrasing), phrasing]))
  const questions = groupBy(kept, ({ questionId }) => questionId)
  const needOf = new Map<string, Need>()
  for (const need of needs) for (const text of need.phrasings) needOf.set(wordsOf(need, text), need)
  const verdicts = needs.map((need): Verdict => {
    const all = [...new Set(need.phrasings.map((text) => wordsOf(need, text)))]
    const words = all.filter((each) => failed.has(each))
    const there = words.flatMap((each) => byWords.get(each) ?? [])
    const own = [...groupBy(there, ({ questionId }) => questionId).values()].sort(
      (a, b) => visitorsOf(b) - visitorsOf(a),
    )
    const others = own
      .flatMap(([first]) => questions.get(first!.questionId)!)
      .filter((phrasing) => !all.includes(nameOf(phrasing)))
    const othersNeeds = new Set(others.flatMap((phrasing) => needOf.get(nameOf(phrasing)) ?? []))
    const isFailed = (text: string) => failed.has(wordsOf(need, text))
    const lacking = need.phrasings.filter((text) => isFailed(text) && !byWords.has(wordsOf(need, text)))
    const visible = Boolean(own[0]?.[0]!.question.visible)
    return {
      ...{
        need,
        questions: own,
        lacking,
        answered: need.phrasings.filter((text) => !isFailed(text)),
        failures: words.reduce((sum, each) => sum + failed.get(each)!, 0),
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

/**
 * Words that failed, and how often: the search was not sure of what it found or it did not help somebody, or most opened
 * nothing.
 */
function failuresOf(searches: LoggedSearch[]): Map<string, number> {
  const named = searches.map((search) => ({ ...search, key: search.questionKey }))
  const failures = [...groupBy(named, nameOf)].flatMap(([name, asked]): [string, number][] => {
    const failed = asked.filter(isFailure)
    const unopened = asked.filter((search) => !isFailure(search) && !search.clickedSlug)
    const all = unopened.length > asked.length / 2 ? [...failed, ...unopened] : failed
    return all.length ? [[name, all.length]] : []
  })
  return new Map(failures)
}

const isFailure = ({ outcome, askedAgain, ratedUnhelpful, wroteToPerson }: LoggedSearch) =>
  outcome !== 'answered' || askedAgain || ratedUnhelpful || wroteToPerson

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
