import type { ListCoder } from './list-coder'
import type { NumberCoder } from './number-coder'

/** Words as they are numbered: those of most articles first. */
export type Lexicon = {
  words: string[]
  /** in how many articles each stands, as a power of the root of two */
  powers: number[]
  /** by word its rank, where the file is written */
  ranks?: ReadonlyMap<string, number>
}

/** Writes or reads words and, about, in how many articles they are `used`. */
export function codeLexicon(
  lists: ListCoder,
  numbers: NumberCoder,
  kind: number,
  used?: ReadonlyMap<string, number>,
): Lexicon {
  const words = lists.code(used && [...used.keys()].sort())
  const ordered = words
    .map((word) => ({ word, power: numbers.code(kind, used && Math.floor(2 * Math.log2(used.get(word)!))) }))
    .sort((a, b) => b.power - a.power || (a.word < b.word ? -1 : 1))
  return {
    words: ordered.map(({ word }) => word),
    powers: ordered.map(({ power }) => power),
    ranks: used && new Map(ordered.map(({ word }, rank) => [word, rank])),
  }
}
