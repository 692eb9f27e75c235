/**
 * Bits in fewer bits: each is written in the room its likelihood leaves it, and every context learns how likely a 1 is
 * from the bits it has seen. The reader learns the same on its way, so nothing about likelihoods is written down.
 */
export type Coder = {
  /** writes `bit`, or ignores it and reads one; gives the bit back */
  bit: (context: number, bit: number) => number
  /** the same for a bit that is as likely as not */
  evenBit: (bit: number) => number
}

/** So many bits of a context count about the same; those before count ever less. */
const most = 127

/** What each context has learnt: how likely a 0 is, of 65,536. */
class Likelihoods {
  private readonly zero: Uint16Array
  private readonly seen: Uint8Array

  constructor(contexts: number) {
    this.zero = new Uint16Array(contexts).fill(1 << 15)
    this.seen = new Uint8Array(contexts)
  }

  /** of 4,096; never nothing */
  of(context: number): number {
    return this.zero[context]! >>> 4 || 1
  }

  /** At first each bit moves the figure far, later a little. */
  learn(context: number, bit: number): void {
    if (this.seen[context]! < most) this.seen[context]!++
    const speed = 32 - Math.clz32(this.seen[context]!)
    if (bit) this.zero[context]! -= this.zero[context]! >>> speed
    else this.zero[context]! += (65535 - this.zero[context]!) >>> speed
  }
}

const [byte, top] = [2 ** 8, 2 ** 24]

export class Writer implements Coder {
  private readonly likelihoods: Likelihoods
  private bytes = new Uint8Array(1 << 12)
  private length = 0
  private low = 0
  private range = 0xffffffff
  /** the byte a carry may still change, and how many 255 after it would pass the carry on */
  private held = 0
  private passing = 0

  constructor(contexts: number) {
    this.likelihoods = new Likelihoods(contexts)
  }

  bit(context: number, bit: number): number {
    this.narrow((this.range >>> 12) * this.likelihoods.of(context), bit)
    this.likelihoods.learn(context, bit)
    return bit
  }

  evenBit(bit: number): number {
    this.narrow(this.range >>> 1, bit)
    return bit
  }

  finish(): Uint8Array {
    for (let rest = 0; rest < 5; rest++) this.shift()
    // The first byte is the one held before anything was written.
    return this.bytes.slice(1, this.length)
  }

  private narrow(bound: number, bit: number) {
    if (bit) {
      this.low += bound
      this.range -= bound
    } else this.range = bound
    while (this.range < top) {
      this.range *= byte
      this.shift()
    }
  }

  private shift() {
    const carry = this.low >= 2 ** 32 ? 1 : 0
    if (carry || this.low < 255 * top) {
      this.push(this.held + carry)
      for (; this.passing; this.passing--) this.push(255 + carry)
      this.held = Math.floor(this.low / top) % byte
    } else this.passing++
    this.low = (this.low % top) * byte
  }

  private push(value: number) {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(2 * this.length)
      longer.set(this.bytes)
      this.bytes = longer
    }
    this.bytes[this.length++] = value
  }
}

export class Reader implements Coder {
  private readonly likelihoods: Likelihoods
  private position = 0
  private code = 0
  private range = 0xffffffff

  constructor(
    contexts: number,
    private readonly bytes: Uint8Array,
  ) {
    this.likelihoods = new Likelihoods(contexts)
    for (let first = 0; first < 4; first++) this.code = this.code * byte + this.next()
  }

  bit(context: number): number {
    const bit = this.take((this.range >>> 12) * this.likelihoods.of(context))
    this.likelihoods.learn(context, bit)
    return bit
  }

  evenBit(): number {
    return this.take(this.range >>> 1)
  }

  /** Everything written has been read; a file that something else has written would not end here. */
  finish() {
    if (this.position < this.bytes.length) throw new Error('The index file is of another kind.')
  }

  private take(bound: number): number {
    const bit = this.code < bound ? 0 : 1
    if (bit) {
      this.code -= bound
      this.range -= bound
    } else this.range = bound
    while (this.range < top) {
      this.range *= byte
      this.code = this.code * byte + this.next()
    }
    return bit
  }

  private next(): number {
    const next = this.bytes[this.position++]
    if (next === undefined) throw new Error('The index file was cut short, or is none.')
    return next
  }
}
