import type { Group } from './kept-phrasing'
import type { Concept } from './read-phrasing'
import { settings } from './settings'
import type { Words } from './words'

/**
 * How much likelier a phrasing is in a group than anywhere, beside how likely it could be at most: 1 at most, below 0
 * when it is less likely. Naive Bayes over the words it has and those it lacks: what nobody in a large group says, or
 * everybody but this one, tells more than beside a single phrasing.
 */
export function compareGroup(concepts: readonly Concept[], group: Group, words: Words): number {
  const { prior } = settings
  const shareIn = (having: number, share: number) => (having + prior * share) / (group.phrasings + prior)
  const said = new Map<number, number>()
  let likelier = 0
  let most = 0
  for (const { term, form, alternatives } of concepts) {
    let having = 0
    for (const { terms, factor } of alternatives) {
      for (const each of terms) said.set(each, Math.max(said.get(each) ?? 0, factor))
      having = Math.max(having, factor * Math.min(...terms.map((each) => group.having.get(each) ?? 0)))
    }
    const share = words.share(term)
    likelier += form * Math.log(shareIn(having, share) / share)
    most += form * Math.log((1 + prior * share) / (1 + prior) / share)
  }
  for (const [term, having] of group.having) {
    const lacking = words.form(words.terms[term]!) * (1 - (said.get(term) ?? 0))
    const share = words.share(words.terms[term]!)
    if (lacking) likelier += lacking * Math.log((1 - shareIn(having, share)) / (1 - share))
  }
  return most > 0 ? likelier / most : 0
}
