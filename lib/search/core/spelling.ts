import { differingLetters, lettersOf } from './letters'
import type { Vocabulary } from './vocabulary'

export type Correction = { word: string; distance: number }

/** How many edits a word may be away, by its length; numbers and order codes are never touched. */
export function editsAllowed(word: string): number {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** Words that are right though no article may have them: form words and those of the synonym lists. */
export type OtherWords = ReadonlySet<string> | ReadonlyMap<string, unknown>

/**
 * The known words nearest to an unknown one, best first: fewest edits, same first letter, most articles. Stems are
 * compared too, so that a misspelt plural finds the singular.
 */
export function corrections(
  word: string,
  stems: string[],
  vocabulary: Vocabulary,
  others: readonly OtherWords[],
  limit = 3,
): Correction[] {
  const allowed = editsAllowed(word)
  if (!allowed) return []
  const found = new Map<string, Correction & { articles: number; rank: number }>()
  const offer = (candidate: string, distance: number, articles: number) => {
    // A wrong letter is rarer than one too few, one too many, or two swapped.
    const letters = lettersOf(candidate) === lettersOf(word) || candidate.length !== word.length ? 0 : 0.1
    const rank = distance + letters + (candidate[0] === word[0] ? 0 : 0.5)
    const known = found.get(candidate)
    if (!known || rank < known.rank) found.set(candidate, { word: candidate, distance, articles, rank })
  }
  const { words, terms, articlesWithTerm } = vocabulary
  for (const number of vocabulary.wordsLike(lettersOf(word), 2 * allowed)) {
    const distance = editsBetween(word, words[number]!, allowed)
    if (distance <= allowed) offer(words[number]!, distance, vocabulary.articlesWith(words[number]!))
  }
  for (const other of others.flatMap((list) => likeOf(list, lettersOf(word), 2 * allowed))) {
    const distance = editsBetween(word, other, allowed)
    if (distance <= allowed) offer(other, distance, 0)
  }
  for (const stem of new Set(stems)) {
    if (stem === word || !editsAllowed(stem)) continue
    const ofStem = Math.min(allowed, editsAllowed(stem))
    for (const number of vocabulary.termsLike(lettersOf(stem), 2 * ofStem)) {
      const distance = editsBetween(stem, terms[number]!, ofStem)
      if (distance <= allowed) offer(vocabulary.commonestWord(number), distance, articlesWithTerm[number]!)
    }
  }
  const best = Math.min(...[...found.values()].map(({ rank }) => rank))
  return [...found.values()]
    .filter(({ rank }) => rank <= best + 0.5)
    .sort((a, b) => a.rank - b.rank || b.articles - a.articles || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
}

const listed = new WeakMap<OtherWords, { word: string; letters: number }[]>()

/** The words of a list whose letters differ from these in at most so many. */
function likeOf(list: OtherWords, letters: number, differing: number): string[] {
  let words = listed.get(list)
  if (!words)
    listed.set(list, (words = Array.from(list.keys(), (word) => ({ word, letters: lettersOf(word) }))))
  return words
    .filter((other) => differingLetters(other.letters, letters) <= differing)
    .map(({ word }) => word)
}

/** The edits between two words, or Infinity where their lengths tell that they are too many. */
function editsBetween(word: string, candidate: string, allowed: number): number {
  if (Math.abs(candidate.length - word.length) > allowed || candidate.length < 3) return Infinity
  return editDistance(word, candidate, allowed)
}

/** Edits between two words where a swap of neighbours is one; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (b.length >= longest) return limit + 1
  let [before, last, current] = rows
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    let least = (current[0] = row)
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let edits = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped =
        !same &&
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      if (swapped) edits = Math.min(edits, before[column - 2]! + 1)
      current[column] = edits
      least = Math.min(least, edits)
    }
    if (least > limit) return limit + 1
    ;[before, last, current] = [last, current, before]
  }
  return last[b.length]!
}

/** Three rows of the table of edits; longer words are order codes or worse. */
const longest = 256
const rows = [new Uint16Array(longest), new Uint16Array(longest), new Uint16Array(longest)] as const
