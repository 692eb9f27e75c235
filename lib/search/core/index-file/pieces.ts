/** What stands before a word, the word in lower case, and how it is written; the last piece of a text has no word. */
export type Piece = { gap: string; word?: string; form: number }

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu

/** A text cut so that it can be put together again to the letter. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: raw, index } of text.matchAll(word)) {
    const lower = raw.toLowerCase()
    const form = [0, 1, 2].find((form) => formed(lower, form) === raw)
    // "iPhone" is a word of its own.
    pieces.push({ gap: text.slice(end, index), word: form === undefined ? raw : lower, form: form ?? 0 })
    end = index + raw.length
  }
  return [...pieces, { gap: text.slice(end), form: 0 }]
}

/** A word as it is, with a capital, or in capitals. */
export function formed(word: string, form: number): string {
  if (form === 2) return word.toUpperCase()
  return form ? word[0]!.toUpperCase() + word.slice(1) : word
}
