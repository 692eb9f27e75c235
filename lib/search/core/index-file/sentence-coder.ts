import { NumberCoder } from './number-coder'
import { PlaceCoder } from './place-coder'
import type { Coder } from './range-coder'
import { type Sentence, timesOf } from './sentence'

const mostPowers = 48
const kinds = { length: 0, step: 1, times: 1 + mostPowers }
const numbers = NumberCoder.contexts(1 + 2 * mostPowers)
const [isKnown, isMet, isSaid] = [numbers, numbers + 1, numbers + 1 + mostPowers]
const places = isSaid + mostPowers

/** Sentences that are written together: of many more, telling which words stand where would take long. */
const together = 64
/** So many of the commonest words are told one by one, as are those the article says elsewhere; the others by the steps between them. */
const common = 256

/**
 * Writes or reads the sentences of an article. The search looks at which words a sentence has, not at their order, so
 * the order is not written: first which words there are and how often, then where each of them stands. A sentence that
 * stood in an article before, as many do, is only named.
 */
export class SentenceCoder {
  static readonly contexts = places + PlaceCoder.contexts

  private readonly numbers: NumberCoder
  private readonly places: PlaceCoder
  private readonly known: Sentence[] = []
  private readonly numberOf = new Map<string, number>()

  constructor(
    private readonly coder: Coder,
    private readonly context: number,
  ) {
    this.numbers = new NumberCoder(coder, context)
    this.places = new PlaceCoder(coder, context + places)
  }

  /**
   * `powers`: by rank, in how many articles the word stands, as a power of two; `said`: words the article has in what is
   * shown and in its asks, and which it likely says again; each sentence `written` is sorted.
   */
  code(
    powers: readonly number[],
    said: ReadonlySet<number>,
    count: number,
    written?: Sentence[],
  ): Sentence[] {
    const all: Sentence[] = []
    for (let from = 0; from < count; from += together) {
      const some = written?.slice(from, from + together)
      all.push(...this.some(powers, said, Math.min(together, count - from), some))
    }
    return all
  }

  private some(
    powers: readonly number[],
    said: ReadonlySet<number>,
    count: number,
    written?: Sentence[],
  ): Sentence[] {
    const known = Array.from({ length: count }, (_, at) => this.named(written?.[at]))
    const fresh = written?.filter((_, at) => !known[at])
    const lengths = Array.from({ length: known.filter((sentence) => !sentence).length }, (_, at) => {
      return 1 + this.numbers.code(kinds.length, fresh && fresh[at]!.length - 1)
    })
    const total = lengths.reduce((sum, length) => sum + length, 0)
    const times = this.times(powers, said, total, fresh && timesOf(fresh.flat()))
    const sentences = this.places.code(times, lengths, fresh)
    for (const sentence of sentences) {
      if (fresh) this.numberOf.set(sentence.join(), this.known.length)
      this.known.push(sentence)
    }
    return known.map((sentence) => sentence ?? sentences.shift()!)
  }

  /** A sentence that stood somewhere before. */
  private named(written?: Sentence): Sentence | undefined {
    const number = written && this.numberOf.get(written.join())
    if (!this.coder.bit(this.context + isKnown, number === undefined ? 0 : 1)) return undefined
    let named = 0
    for (let bit = 31 - Math.clz32(this.known.length); bit >= 0; bit--)
      named = 2 * named + this.coder.evenBit(((number ?? 0) >>> bit) & 1)
    return this.known[named]!
  }

  /** Which words there are, and how often each, `total` times in all. */
  private times(
    powers: readonly number[],
    said: ReadonlySet<number>,
    total: number,
    written?: Map<number, number>,
  ): Map<number, number> {
    const times = new Map<number, number>()
    let left = total
    const meet = (word: number) => {
      const more = this.numbers.code(kinds.times + powers[word]!, (written?.get(word) ?? 1) - 1)
      times.set(word, 1 + more)
      left -= 1 + more
    }
    const tell = (word: number, context: number) => {
      if (this.coder.bit(this.context + context + powers[word]!, written?.has(word) ? 1 : 0)) meet(word)
    }
    for (let word = 0; word < Math.min(common, powers.length) && left; word++)
      tell(word, said.has(word) ? isSaid : isMet)
    const told = [...said].filter((word) => word >= common).sort((a, b) => a - b)
    for (let at = 0; at < told.length && left; at++) tell(told[at]!, isSaid)
    const others = [...(written?.keys() ?? [])].filter((word) => word >= common && !said.has(word))
    others.sort((a, b) => b - a)
    for (let next = common, at = 0; left; next++) {
      const other = others.pop() ?? 0
      let passed = at
      while (told[passed]! < other) passed++
      const step = written && other - next - (passed - at)
      next += this.numbers.code(kinds.step + powers[next]!, step)
      for (; told[at]! <= next; at++) next++
      meet(next)
    }
    return times
  }
}
