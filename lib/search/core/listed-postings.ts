import { type PostingLists, levelOf, levels } from './posting-lists'
import type { Sums } from './sums'

/** Plain lists: what a browser uses, which fills them all at once when it has read the index file. */
export class ListedPostings implements PostingLists {
  /** by term, sixteen times the article's number plus the level */
  private readonly lists: (number[] | undefined)[] = []

  put(article: number, terms: readonly number[], weights: readonly number[]): void {
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place]!
      const posting = article * levels + levelOf(weights[place]!)
      const list = this.lists[term]
      if (list) list.push(posting)
      else this.lists[term] = [posting]
    }
  }

  remove(article: number): void {
    const isOther = (posting: number) => Math.floor(posting / levels) !== article
    this.lists.forEach((list, term) => {
      if (!list?.every(isOther)) this.lists[term] = list?.filter(isOther)
    })
  }

  addTo(sums: Sums, term: number, value: number): void {
    const list = this.lists[term]
    if (!list) return
    for (let place = 0; place < list.length; place++) {
      const posting = list[place]!
      const level = posting % levels
      sums.add((posting - level) / levels, value * (1 - level / levels))
    }
  }
}
