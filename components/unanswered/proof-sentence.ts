import type { ProofNow } from '@/lib/unanswered/proof/now/queries'
import { articleThen, figuresOf, lossOf } from './moved-sentence'
import type { ReaderWords } from './reader-words'

/** How far the proof has come: what is decided as it was decided, never what figures of this moment would say. */
export function proofSentence(
  { slug, state, verdict, recorded, daysLeft, askingsLeft }: ProofNow,
  { text, day }: Pick<ReaderWords, 'text' | 'day'>,
): string | undefined {
  if (state === 'proving') {
    if (!verdict?.over) return text('unanswered.proof-window', { days: daysLeft, askings: askingsLeft })
    return text(verdict.outcome === 'not-enough' ? 'unanswered.proof-not-enough' : 'unanswered.proof-over')
  }
  if (!recorded) return undefined
  const { detail } = recorded
  const values = {
    ...figuresOf(detail),
    article: articleThen({ slug, ...detail }),
    day: day(recorded.at),
  }
  if (state === 'proved' || state === 'failed') return text(`unanswered.proof-${state}`, values)
  return state === 'regressed' ? text(`unanswered.proof-regressed-${lossOf(detail)}`, values) : undefined
}
