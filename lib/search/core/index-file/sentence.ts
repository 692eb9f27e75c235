/** Words as ranks: 0 is the commonest. */
export type Sentence = number[]

/** How often each word stands there. */
export function timesOf(words: Sentence): Map<number, number> {
  const times = new Map<number, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}
