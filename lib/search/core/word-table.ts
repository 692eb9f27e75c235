/**
 * Finds plain words (a–z and digits) where they stand in a text, without making a string of each: most of the time of
 * reading thousands of articles would go there.
 */
export class WordTable {
  private slots = new Uint32Array(1 << 10)
  private count = 0

  /** `words` is the list the numbers count in. */
  constructor(private readonly words: readonly string[]) {}

  /** The number of the word between `start` and `end`, in capitals or not; 0 when it was never added. */
  find(text: string, start: number, end: number): number {
    const { slots, words } = this
    const mask = slots.length - 1
    for (let slot = scatter(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!
      if (number === 0 || isAt(words[number]!, text, start, end)) return number
    }
  }

  /** Takes a word in by its number; one that is not plain is left out. */
  add(number: number): void {
    const word = this.words[number]!
    if (!/^[a-z0-9]+$/.test(word)) return
    if (++this.count * 2 > this.slots.length) this.grow()
    this.enter(number, word)
  }

  private enter(number: number, word: string) {
    const mask = this.slots.length - 1
    let slot = scatter(word, 0, word.length) & mask
    while (this.slots[slot]) slot = (slot + 1) & mask
    this.slots[slot] = number
  }

  private grow() {
    const before = this.slots
    this.slots = new Uint32Array(before.length * 2)
    for (const number of before) if (number) this.enter(number, this.words[number]!)
  }
}

// Bit 32 makes a letter small and leaves a digit as it is.
function scatter(text: string, start: number, end: number): number {
  let value = 2166136261
  for (let index = start; index < end; index++)
    value = Math.imul(value ^ (text.charCodeAt(index) | 32), 16777619)
  return value ^ (value >>> 15)
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== (text.charCodeAt(start + index) | 32)) return false
  }
  return true
}
