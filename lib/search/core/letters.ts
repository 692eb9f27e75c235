/** A bit for every letter of a word: words whose bits differ too much need no closer look. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) % 31)
  return bits
}

/**
 * The numbers, from 1, of the words whose letters differ from these in at most so many: nearly all words end here, and
 * they themselves are not even looked at.
 */
export function alike(all: readonly number[], letters: number, differing: number): number[] {
  const found: number[] = []
  for (let number = 1; number < all.length; number++) {
    if (differingLetters(all[number]!, letters) <= differing) found.push(number)
  }
  return found
}

/** In how many letters two words differ. Counts all 32 bits at once: pairs, then fours, then eights, then their sum. */
export function differingLetters(a: number, b: number): number {
  const bits = a ^ b
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
