import type { KeptPhrasing } from './kept-phrasing'
import type { Concept } from './read-phrasing'
import type { Words } from './words'

/** How far two phrasings say the same, 0–1: what each says of the other, as a geometric mean. */
export function comparePhrasings(concepts: readonly Concept[], kept: KeptPhrasing, words: Words): number {
  const said = new Map<number, number>()
  let own = 0
  let ownTotal = 0
  for (const { term, form, alternatives } of concepts) {
    let best = 0
    for (const { terms, factor } of alternatives) {
      if (!terms.every((each) => kept.terms.includes(each))) continue
      best = Math.max(best, factor)
      for (const each of terms) said.set(each, Math.max(said.get(each) ?? 0, factor))
    }
    const weight = form * words.rarity(term)
    own += weight * best
    ownTotal += weight
  }
  let other = 0
  let otherTotal = 0
  for (const term of kept.terms) {
    const word = words.terms[term]!
    const weight = words.form(word) * words.rarity(word)
    other += weight * (said.get(term) ?? 0)
    otherTotal += weight
  }
  return ownTotal && otherTotal ? Math.sqrt((own / ownTotal) * (other / otherTotal)) : 0
}
