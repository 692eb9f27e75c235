import type { Worth } from './excerpt'
import type { Plan } from './plan'
import type { Vocabulary } from './vocabulary'

/** What a word of an article says about the question, by itself or for a word of the question. */
export type WordWorth = {
  of: Worth
  /** the same by its number in the index */
  ofNumber: (word: number) => number
}

export function worthIn(
  { aims, placeOfWord, terms }: Plan,
  vocabulary: Vocabulary,
  language: string,
): WordWorth {
  const values = new Float64Array(terms.length + 1)
  for (const { options } of aims) {
    for (const option of options) {
      for (const place of option.places) values[place + 1] = Math.max(values[place + 1]!, option.value)
    }
  }
  // Words that only carry the form of the question are not marked, unless nothing else is there.
  const least = Math.max(...values) / 8
  const ofNumber = (word: number) => {
    const value = values[placeOfWord[word]!]!
    return value >= least ? value : 0
  }
  return { ofNumber, of: (word) => ofNumber(vocabulary.find(word, language)) }
}
