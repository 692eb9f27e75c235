import { nthLargest } from '@/lib/search/core/nth-largest'
import type { KeptPhrasing } from './kept-phrasing'
import type { Concept } from './read-phrasing'
import { settings } from './settings'
import type { Words } from './words'

type Kept = { words: Words; phrasings: readonly (KeptPhrasing | undefined)[]; postings: readonly number[][] }

/** The phrasings worth an exact look: those with most of what is said and least beside it. Of equals, by id. */
export function candidates(
  concepts: readonly Concept[],
  { words, phrasings, postings }: Kept,
): KeptPhrasing[] {
  const scores = new Float64Array(phrasings.length)
  const countedFor = new Int32Array(phrasings.length)
  const found: number[] = []
  const telling = concepts.filter(({ form }) => form === 1)
  ;(telling.length ? telling : concepts).forEach(({ term, form, alternatives }, at) => {
    const weight = form * words.rarity(term)
    for (const { terms, factor } of [...alternatives].sort((a, b) => b.factor - a.factor)) {
      const rarest = terms.reduce((a, b) => (words.phrasingsWith[b]! < words.phrasingsWith[a]! ? b : a))
      for (const slot of postings[rarest] ?? []) {
        if (countedFor[slot] === at + 1) continue
        countedFor[slot] = at + 1
        if (!scores[slot]) found.push(slot)
        scores[slot]! += weight * factor
      }
    }
  })
  for (const slot of found) scores[slot]! /= Math.sqrt(3 + phrasings[slot]!.terms.length)
  return best(found, scores).map((slot) => phrasings[slot]!)

  function best(slots: number[], scores: Float64Array): number[] {
    if (slots.length <= settings.compared) return slots
    const least = nthLargest(
      Float64Array.from(slots, (slot) => scores[slot]!),
      settings.compared,
    )
    const above = slots.filter((slot) => scores[slot]! > least)
    const level = slots.filter((slot) => scores[slot] === least)
    level.sort((a, b) => (phrasings[a]!.id < phrasings[b]!.id ? -1 : 1))
    return [...above, ...level.slice(0, settings.compared - above.length)]
  }
}
