import type { Coder } from './range-coder'

/** Contexts that one kind of number takes: its length in bits, then the two bits after the highest. */
const contextsPerKind = 128
const prefix = 32

/** Writes or reads numbers from 0 to 2³⁰; every kind of number learns how large it usually is. */
export class NumberCoder {
  constructor(
    private readonly coder: Coder,
    private readonly first = 0,
  ) {}

  static contexts(kinds: number): number {
    return kinds * contextsPerKind
  }

  /** Writes `value`, or ignores it and reads one; gives the number back. */
  code(kind: number, value = 0): number {
    const base = this.first + kind * contextsPerKind
    const bits = 31 - Math.clz32(value + 1)
    let size = 0
    while (this.coder.bit(base + size, size < bits ? 1 : 0)) size++
    let number = 1
    for (let place = size - 1; place >= 0; place--) {
      const bit = ((value + 1) >>> place) & 1
      const fine = size - 1 - place
      const context = base + prefix + 3 * size + (fine ? 1 + (number & 1) : 0)
      number = 2 * number + (fine < 2 ? this.coder.bit(context, bit) : this.coder.evenBit(bit))
    }
    return number - 1
  }
}
