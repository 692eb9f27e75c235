import { nthLargest } from './nth-largest'

/** A sum for every article, used again for every search: only what was added to is set back. */
export class Sums {
  private sums = new Float64Array(1 << 8)
  private found = new Uint32Array(1 << 8)
  private sorted = new Float64Array(1 << 8)
  count = 0

  /** Sets all sums back to nothing, for articles numbered below `articles`. */
  start(articles: number): void {
    for (let place = 0; place < this.count; place++) this.sums[this.found[place]!] = 0
    this.count = 0
    if (articles <= this.sums.length) return
    this.sums = new Float64Array(2 * articles)
    this.found = new Uint32Array(2 * articles)
    this.sorted = new Float64Array(2 * articles)
  }

  /** `value` is above 0. */
  add(article: number, value: number): void {
    const sum = this.sums[article]!
    if (sum === 0) this.found[this.count++] = article
    this.sums[article] = sum + value
  }

  /** The `most` articles with the largest sums; of those level at the end, the ones that come `first`. */
  largest(most: number, first: (a: number, b: number) => number): number[] {
    const { sums, count } = this
    const found = this.found.subarray(0, count)
    if (count <= most) return [...found]
    for (let place = 0; place < count; place++) this.sorted[place] = sums[found[place]!]!
    const least = nthLargest(this.sorted.subarray(0, count), most)
    const above: number[] = []
    const level: number[] = []
    for (const article of found) {
      if (sums[article]! > least) above.push(article)
      else if (sums[article] === least) level.push(article)
    }
    return [...above, ...firstOf(level, most - above.length, first)]
  }
}

/** The `most` that come first. A question of one word leaves thousands level: they are never all put in order. */
function firstOf(all: number[], most: number, first: (a: number, b: number) => number): number[] {
  const best = all.slice(0, most).sort(first)
  for (let place = most; place < all.length; place++) {
    const next = all[place]!
    if (first(best[most - 1]!, next) < 0) continue
    let at = most - 1
    while (at > 0 && first(best[at - 1]!, next) > 0) best[at] = best[--at]!
    best[at] = next
  }
  return best
}
