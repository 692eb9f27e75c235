import { NumberCoder } from './number-coder'
import type { Coder } from './range-coder'

/** Words as ranks: 0 is the commonest. */
export type Sentence = number[]

/** Which part of an article a sentence stands in: one learns nothing about the others. */
export const parts = { keywords: 0, asks: 1, body: 2 } as const
export type Part = (typeof parts)[keyof typeof parts]

// Kinds of numbers: steps by place in the sentence, size of the word before and part, then the others.
const [places, sizes] = [4, 24]
const steps = places * sizes * 3
const kinds = { count: steps, inOrder: steps + 3, frequency: steps + 7 }
const allKinds = steps + 8

/**
 * Writes or reads sentences. The search looks at which words a sentence has, not at their order, so they are sorted and
 * only the steps from one to the next are written; asks keep their order, because an exact ask is known by it. A
 * sentence that stood somewhere before, as many do, is only named.
 */
export class SentenceCoder {
  private readonly numbers: NumberCoder
  private readonly known: Sentence[] = []
  private readonly placeOf = new Map<string, number>()

  constructor(private readonly coder: Coder) {
    this.numbers = new NumberCoder(coder)
  }

  static readonly contexts = NumberCoder.contexts(allKinds) + 3

  count(part: Part, count?: number): number {
    return this.numbers.code(kinds.count + part, count)
  }

  /** How often a word is used, as a power of two. */
  frequency(power?: number): number {
    return this.numbers.code(kinds.frequency, power)
  }

  sentence(part: Part, sentence?: Sentence): Sentence {
    if (part === parts.asks) return this.inOrder(sentence)
    const key = sentence?.join()
    const place = key === undefined ? undefined : this.placeOf.get(key)
    if (this.coder.bit(SentenceCoder.contexts - 1 - part, place === undefined ? 0 : 1))
      return this.known[this.named(place)]!
    if (key !== undefined) this.placeOf.set(key, this.known.length)
    const words = this.sorted(part, sentence)
    this.known.push(words)
    return words
  }

  private named(place = 0): number {
    let named = 0
    for (let bit = 31 - Math.clz32(this.known.length); bit >= 0; bit--)
      named = 2 * named + this.coder.evenBit((place >>> bit) & 1)
    return named
  }

  private sorted(part: Part, sentence?: Sentence): Sentence {
    const words: Sentence = []
    for (let last = -1; ;) {
      const kind = (Math.min(words.length, places - 1) * sizes + 31 - Math.clz32(last + 2)) * 3 + part
      const word = sentence?.[words.length]
      // A word may stand in a sentence twice: the step 1 stays where it is, 0 ends.
      const step = this.numbers.code(kind, word === undefined ? 0 : word - Math.max(last, 0) + 1)
      if (!step) return words
      last = Math.max(last, 0) + step - 1
      words.push(last)
    }
  }

  private inOrder(sentence?: Sentence): Sentence {
    const words: Sentence = []
    for (;;) {
      const word = sentence?.[words.length]
      const kind = kinds.inOrder + Math.min(words.length, 3)
      const next = this.numbers.code(kind, word === undefined ? 0 : word + 1)
      if (!next) return words
      words.push(next - 1)
    }
  }
}
