import type { ArticleIndex } from './article-index'
import type { Plan } from './plan'
import type { Sums } from './sums'

/**
 * The articles worth an exact look: FlexSearch's postings of every alternative, most telling first. Terms that very many
 * articles have are only looked up while too little has been found.
 */
export function candidates(plan: Plan, index: ArticleIndex, sums: Sums): number[] {
  const { vocabulary, postings, settings, size, articles } = index
  const common = Math.max(settings.candidates, size / 4)
  sums.start(articles.length)
  for (const { number: term, value } of termsOf(plan, index)) {
    if (vocabulary.articlesWithTerm[term]! > common && sums.count >= settings.candidates) continue
    postings.addTo(sums, term, value)
  }
  const idOf = (article: number) => articles[article]!.id
  return sums.largest(settings.candidates, (a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

/** Every term that may stand for a word of the question, most telling first. */
function termsOf({ aims }: Plan, { vocabulary }: ArticleIndex) {
  const values = new Map<number, number>()
  for (const { options } of aims) {
    for (const { terms, value } of options) {
      for (const term of terms) values.set(term, Math.max(values.get(term) ?? 0, value / terms.length))
    }
  }
  return [...values]
    .map(([number, value]) => ({ number, term: vocabulary.terms[number]!, value }))
    .sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1))
}
