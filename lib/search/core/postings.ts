import { Index } from 'flexsearch'
import { type PostingLists, levelOf, levels } from './posting-lists'
import type { Sums } from './sums'

/**
 * Which articles have a term, kept by FlexSearch. Its score slots hold, in sixteen levels, what the term weighs in the
 * article, so that the likely candidates of a question are known without looking at any article.
 */
export class Postings implements PostingLists {
  private terms: readonly number[] = []
  /** the terms' numbers as FlexSearch wants them; keys of digits alone would cost V8 a third more */
  private readonly names: string[] = []
  private weights: readonly number[] = []
  // The terms are numbers already: FlexSearch's own reading of text is passed by.
  private readonly index = new Index({
    tokenize: 'strict',
    resolution: levels,
    fastupdate: true,
    encode: () => this.terms.map((term) => (this.names[term] ??= `t${term}`)),
    score: (_terms, _term, place) => levelOf(this.weights[place]!),
  })

  /** Sets the terms of an article, each once, with what each weighs there, between 0 and 1. */
  put(article: number, terms: readonly number[], weights: readonly number[]): void {
    this.terms = terms
    this.weights = weights
    this.index.update(article, 'terms')
  }

  remove(article: number): void {
    this.index.remove(article)
  }

  addTo(sums: Sums, term: number, value: number): void {
    this.terms = [term]
    const slots = this.index.search('terms', { resolve: false }).result as unknown as (number[] | undefined)[]
    for (let level = 0; level < slots.length; level++) {
      const articles = slots[level]
      if (articles) for (const article of articles) sums.add(article, value * (1 - level / levels))
    }
  }
}
