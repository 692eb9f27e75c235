import { FollowerCoder } from './follower-coder'
import type { Lexicon } from './lexicon'
import { NumberCoder } from './number-coder'
import { formed, piecesOf } from './pieces'
import type { Coder } from './range-coder'

const kinds = { title: 0, heading: 1, description: 2, address: 3 }
/** What stands between words differs at the first, at the second and later. */
const places = 3 * Object.keys(kinds).length
/** So many of the commonest gaps tell whether the text ends with them. */
const mostGaps = 16
const [forms, unknown] = [3, 3]

const isEnd = NumberCoder.contexts(places)
const isFormed = isEnd + places * mostGaps
const isUpper = isFormed + 2 * forms * (forms + 1)
const followers = isUpper + 2 * forms * (forms + 1)

/**
 * Writes or reads texts of one language to the letter: word after word, what stands between them, and which have
 * capitals.
 */
export class TextCoder {
  static readonly contexts = followers + FollowerCoder.contexts

  private readonly numbers: NumberCoder
  private readonly followers: FollowerCoder
  /** by rank, how the word was last written */
  private readonly formOf: Uint8Array

  constructor(
    private readonly coder: Coder,
    private readonly context: number,
    private readonly lexicon: Lexicon,
    private readonly gaps: Lexicon,
  ) {
    this.numbers = new NumberCoder(coder, context)
    this.followers = new FollowerCoder(coder, context + followers, lexicon.words.length + 1)
    this.formOf = new Uint8Array(lexicon.words.length).fill(unknown)
  }

  /** A text as it is; its words are added to those `said`. */
  text(kind: keyof typeof kinds, said: Set<number>, written?: string): string {
    const pieces = written === undefined ? undefined : piecesOf(written)
    let [text, before, form] = ['', 0, 0]
    for (let place = 0; ; place++) {
      const piece = pieces?.[place]
      const where = 3 * kinds[kind] + Math.min(place, 2)
      const gap = this.numbers.code(where, piece && this.gaps.ranks!.get(piece.gap))
      text += this.gaps.words[gap]!
      const end = isEnd + mostGaps * where + Math.min(gap, mostGaps - 1)
      if (this.bit(end, piece?.word === undefined)) return text
      before = this.word(before, said, piece && this.lexicon.ranks!.get(piece.word!)! + 1)
      form = this.form(before - 1, place, form, piece?.form)
      text += formed(this.lexicon.words[before - 1]!, form)
    }
  }

  /** The ranks of words in their order. */
  ranks(said: Set<number>, written?: readonly number[]): number[] {
    const ranks: number[] = []
    for (let before = 0; ;) {
      const rank = written?.[ranks.length]
      before = this.word(before, said, written && (rank === undefined ? 0 : rank + 1))
      if (!before) return ranks
      ranks.push(before - 1)
    }
  }

  /** A word's rank and one, 0 being the end. */
  private word(before: number, said: Set<number>, written?: number): number {
    const word = this.followers.code(before, written)
    if (word) said.add(word - 1)
    return word
  }

  private form(rank: number, place: number, before: number, written = 0): number {
    const context = 2 * (forms * this.formOf[rank]! + before) + (place ? 1 : 0)
    let form = this.bit(isFormed + context, written > 0)
    if (form) form += this.bit(isUpper + context, written > 1)
    // The first word of a text has a capital anyway.
    if (place || form !== 1) this.formOf[rank] = form
    return form
  }

  private bit(context: number, bit: boolean): number {
    return this.coder.bit(this.context + context, bit ? 1 : 0)
  }
}
