import { bagKey, exactKey } from './read-article'
import { stem } from './stem'
import { tokenize } from './tokenize'

/** Whether two texts are the same to the search: 2 word for word, 1 in another order or form, 0 not. */
export function sameWords(one: string, other: string, language: string): 0 | 1 | 2 {
  const [a, b] = [one, other].map((text) => tokenize(text).map(({ word }) => word)) as [string[], string[]]
  if (exactKey(a) === exactKey(b)) return 2
  const bagOf = (words: string[]) => bagKey(words.map((word) => stem(word, language)))
  return bagOf(a) === bagOf(b) ? 1 : 0
}
