import { redact } from '../../../lib/redact'
import { questionKey } from '../../../lib/search/queries'
import { store } from '../../../lib/store'
import type { Need } from './needs'

export type KeptPhrasing = {
  key: string
  language: string
  questionId: string
  wording: string
  question: { kind: string; visible: boolean; kindReason: unknown }
}

export type Figures = {
  needs: number
  /** in one question that is shown, all phrasings, and nothing of another need */
  whole: number
  /** those in more than one question */
  apart: number
  /** those in a question with another need */
  merged: number
  /** those of which a phrasing is in no question */
  lacking: number
  /** those whose question, or whose largest, is of the right kind */
  rightKind: number
}

/** How the ledger tells the planted needs: of those to tune with, with what is wrong in words, and of those held out. */
export function judgeMonth(needs: Need[], kept: KeptPhrasing[]) {
  const byWords = new Map(kept.map((phrasing) => [`${phrasing.language}:${phrasing.key}`, phrasing]))
  const found = needs.map((need) => ({
    need,
    phrasings: need.phrasings.map((text) => byWords.get(`${need.language}:${keyOf(text, need.language)}`)),
  }))
  const needsIn = new Map<string, Set<Need>>()
  for (const { need, phrasings } of found)
    for (const phrasing of phrasings)
      if (phrasing)
        needsIn.set(phrasing.questionId, (needsIn.get(phrasing.questionId) ?? new Set()).add(need))
  const judged = found.map(({ need, phrasings }) => {
    const there = phrasings.filter((phrasing) => phrasing !== undefined)
    const questions = new Set(there.map(({ questionId }) => questionId))
    const [first] = there
    return {
      need,
      there,
      lacking: there.length < phrasings.length,
      apart: questions.size > 1,
      merged: [...questions].some((id) => needsIn.get(id)!.size > 1),
      rightKind: first?.question.kind === need.kind,
      visible: Boolean(first?.question.visible),
    }
  })
  const count = (half: typeof judged): Figures => {
    const having = (is: (one: (typeof judged)[number]) => boolean) => half.filter(is).length
    return {
      needs: half.length,
      whole: having(({ apart, merged, lacking, visible }) => visible && !apart && !merged && !lacking),
      apart: having(({ apart }) => apart),
      merged: having(({ merged }) => merged),
      lacking: having(({ lacking }) => lacking),
      rightKind: having(({ rightKind }) => rightKind),
    }
  }
  const [tuned, heldOut] = [false, true].map((held) => judged.filter(({ need }) => need.heldOut === held))
  const details = tuned!.flatMap(({ need, there, ...is }) =>
    is.rightKind && !is.apart && !is.merged && !is.lacking
      ? []
      : [
          `${need.kind} "${need.phrasings[0]}" ${JSON.stringify(is)}\n${there.map(({ wording, questionId, question }) => `    ${questionId.slice(-5)} ${question.kind} ${JSON.stringify(question.kindReason)} ${wording}`).join('\n')}`,
        ],
  )
  return { tuned: count(tuned!), heldOut: count(heldOut!), details }
}

function keyOf(text: string, language: string): string {
  return questionKey(redact(text.replace(/\bLK\b/g, 'LK-1234567'), store()), language)
}
