import { NumberCoder } from './number-coder'
import type { Coder } from './range-coder'
import type { Sentence } from './sentence'
import { SentenceCoder } from './sentence-coder'

/** The words of an article that the file does not show, as ranks, sentence by sentence. */
export type ArticleWords = { keywords: Sentence[]; asks: Sentence[][]; sections: Sentence[][] }

const kinds = { keywords: 0, asks: 1, inAsk: 2, inSection: 3, power: 4, word: 5 }
const numbers = NumberCoder.contexts(9)

/** Writes or reads articles, one after the other. */
export class ArticleCoder {
  static readonly contexts = numbers + SentenceCoder.contexts

  private readonly numbers: NumberCoder
  private readonly sentences: SentenceCoder

  constructor(coder: Coder) {
    this.numbers = new NumberCoder(coder)
    this.sentences = new SentenceCoder(coder, numbers)
  }

  /** In how many articles a word stands, as a power of two. */
  power(power?: number): number {
    return this.numbers.code(kinds.power, power)
  }

  /** An article with so many sections; `powers` by rank. */
  article(powers: readonly number[], sections: number, written?: ArticleWords): ArticleWords {
    const { numbers } = this
    const keywords = numbers.code(kinds.keywords, written?.keywords.length)
    const asks = Array.from({ length: numbers.code(kinds.asks, written?.asks.length) }, (_, ask) =>
      this.ask(written?.asks[ask]),
    )
    const inSection = Array.from({ length: sections }, (_, section) =>
      numbers.code(kinds.inSection, written?.sections[section]!.length),
    )
    const count = inSection.reduce((sum, length) => sum + length, keywords)
    const all = this.sentences.code(
      powers,
      count,
      written && [...written.keywords, ...written.sections.flat()],
    )
    return {
      keywords: all.splice(0, keywords),
      asks,
      sections: inSection.map((length) => all.splice(0, length)),
    }
  }

  /** Asks keep the order of their words, because an exact ask is known by it. */
  private ask(written?: Sentence[]): Sentence[] {
    const length = this.numbers.code(kinds.inAsk, written?.length)
    return Array.from({ length }, (_, at) => this.inOrder(written?.[at]))
  }

  private inOrder(written?: Sentence): Sentence {
    const words: Sentence = []
    for (;;) {
      const word = written?.[words.length]
      const kind = kinds.word + Math.min(words.length, 3)
      const next = this.numbers.code(kind, word === undefined ? 0 : word + 1)
      if (!next) return words
      words.push(next - 1)
    }
  }
}
