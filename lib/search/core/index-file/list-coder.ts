import { NumberCoder } from './number-coder'
import type { Coder } from './range-coder'

/** Contexts tell apart this many letters lent by the text before. */
const mostLent = 16
/** A letter is a page of 128 and a place on it; it mostly stands on the page of the one before. */
const [page, pages] = [128, 512]

const isLent = NumberCoder.contexts(1)
const isTurned = isLent + 2 * mostLent
const turnedTo = isTurned + 2
const goesOn = turnedTo + pages
const letters = goesOn + 2 * page

/**
 * Writes or reads sorted lists of texts, whatever stands in them: how many letters the text before lends, then letters,
 * each as likely as after the one before it.
 */
export class ListCoder {
  static readonly contexts = letters + 2 * page * page

  private readonly numbers: NumberCoder
  private page = 0

  constructor(
    private readonly coder: Coder,
    private readonly context: number,
  ) {
    this.numbers = new NumberCoder(coder, context)
  }

  code(written?: readonly string[]): string[] {
    const count = this.numbers.code(0, written?.length)
    let text = ''
    return Array.from({ length: count }, (_, at) => (text = this.after(text, written?.[at])))
  }

  private after(before: string, written?: string): string {
    let lent = 0
    while (lent < before.length && this.isLent(lent, before, written)) lent++
    let text = before.slice(0, lent)
    // The first letter comes later in the alphabet than the one whose place it takes, which says more.
    let near = page + (before.charCodeAt(lent) % page || 0)
    while (this.bit(goesOn + near, written !== undefined && written.length > text.length)) {
      const letter = this.letter(near, written?.charCodeAt(text.length))
      text += String.fromCharCode(letter)
      near = letter % page
    }
    return text
  }

  private isLent(lent: number, before: string, written?: string): number {
    const isLast = lent + 1 === before.length ? 1 : 0
    const context = isLent + 2 * Math.min(lent, mostLent - 1) + isLast
    return this.bit(context, written !== undefined && written[lent] === before[lent])
  }

  private letter(near: number, written = 0): number {
    const turned = Math.floor(written / page)
    if (this.bit(isTurned + (this.page ? 1 : 0), turned !== this.page))
      this.page = this.choice(turnedTo, pages, turned)
    return page * this.page + this.choice(letters + page * near, page, written % page)
  }

  /** One of as many as there are contexts, a power of two. */
  private choice(context: number, many: number, written: number): number {
    let chosen = 1
    for (let half = many >>> 1; half; half >>>= 1)
      chosen = 2 * chosen + this.bit(context + chosen, (written & half) !== 0)
    return chosen - many
  }

  private bit(context: number, bit: boolean): number {
    return this.coder.bit(this.context + context, bit ? 1 : 0)
  }
}
