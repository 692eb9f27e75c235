import { NumberCoder } from './number-coder'
import type { Coder } from './range-coder'

const numbers = NumberCoder.contexts(1)
const [isLast, isOther] = [numbers, numbers + 2]

/** Writes or reads numbers by the one before: often it is one of the two that followed it last. */
export class FollowerCoder {
  static readonly contexts = numbers + 3

  private readonly numbers: NumberCoder
  private readonly last: Int32Array
  private readonly other: Int32Array

  /** `many`: the numbers are below it. */
  constructor(
    private readonly coder: Coder,
    private readonly context: number,
    many: number,
  ) {
    this.numbers = new NumberCoder(coder, context)
    this.last = new Int32Array(many).fill(-1)
    this.other = new Int32Array(many).fill(-1)
  }

  code(before: number, written?: number): number {
    const last = this.last[before]!
    const other = this.other[before]!
    if (last >= 0 && this.is(isLast + (other < 0 ? 1 : 0), last, written)) return last
    const number = other >= 0 && this.is(isOther, other, written) ? other : this.numbers.code(0, written)
    this.other[before] = last
    this.last[before] = number
    return number
  }

  private is(context: number, number: number, written?: number): number {
    return this.coder.bit(this.context + context, written === number ? 1 : 0)
  }
}
