import type { Synonym } from '@/lib/articles/schema'
import { formWords } from '@/lib/search/core/form-words'
import { editDistance } from '@/lib/search/core/spelling'
import { stem } from '@/lib/search/core/stem'
import { Synonyms } from '@/lib/search/core/synonyms'
import { lettersOf } from '@/lib/search/core/letters'
import { measureWords } from './measure-words'
import { namedOrder } from './named-order'
import { settings } from './settings'

/** The terms (stems) of all phrasings in one language, and in how many phrasings each stands. */
export class Words {
  readonly synonyms: Synonyms
  readonly terms: string[] = []
  readonly phrasingsWith: number[] = []
  phrasings = 0
  private readonly numbers = new Map<string, number>()
  private readonly letters: number[] = []
  private readonly near: number[][] = []
  private readonly right = new Set<string>()
  private readonly forms = new Map<string, number>()

  constructor(
    readonly language: string,
    own: readonly Synonym[],
  ) {
    this.synonyms = new Synonyms(language, [...own, ...(measureWords[language] ?? [])])
    for (const word of this.synonyms.known) this.right.add(stem(word, language))
    for (const [word, kind] of formWords(language)) {
      this.forms.set(stem(word, language), kind === 'form' ? settings.formWord : settings.askingWord)
    }
    this.forms.set(stem(namedOrder, language), settings.askingWord)
  }

  /** The number of a term; undefined when no phrasing ever had it. */
  number(term: string): number | undefined {
    return this.numbers.get(term)
  }

  /** The number of a term, which becomes known. */
  learn(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    const number = this.terms.length
    const near = this.findNear(term)
    for (const other of near) this.near[other]!.push(number)
    this.terms.push(term)
    this.letters.push(lettersOf(term))
    this.phrasingsWith.push(0)
    this.near.push(near)
    this.numbers.set(term, number)
    return number
  }

  /** What a term counts for by its form: 1, or little when it only carries or opens a request. */
  form(term: string): number {
    return this.forms.get(term) ?? 1
  }

  /** Whether the synonym lists have a term: then it is no misspelling. */
  isRight(term: string): boolean {
    return this.right.has(term)
  }

  /** Terms one edit away. Which of two is the misspelling, if any, is another question. */
  nearTo(term: string): readonly number[] {
    const number = this.numbers.get(term)
    return number === undefined ? this.findNear(term) : this.near[number]!
  }

  /** The share of phrasings that have a term, as far as can be told: `before` counts as phrasings seen earlier. */
  share(term: string): number {
    const number = this.numbers.get(term)
    const found = number === undefined ? 0 : this.phrasingsWith[number]!
    const usual = this.form(term) < 1 ? settings.formShare * settings.before : 0.5
    return Math.min(0.5, (found + usual) / (this.phrasings + settings.before))
  }

  /** What a term tells: more, the fewer phrasings have it. */
  rarity(term: string): number {
    return -Math.log(this.share(term))
  }

  private findNear(term: string): number[] {
    if (!canBeMisspelt(term)) return []
    const own = lettersOf(term)
    const near: number[] = []
    for (let other = 0; other < this.terms.length; other++) {
      // Nearly all terms end here: one edit changes at most two of the letters a word has.
      let different = this.letters[other]! ^ own
      different &= different - 1
      if (different & (different - 1)) continue
      const candidate = this.terms[other]!
      if (Math.abs(candidate.length - term.length) > 1 || !canBeMisspelt(candidate)) continue
      if (editDistance(term, candidate, 1) === 1) near.push(other)
    }
    return near
  }
}

/** Short words are too near to each other; numbers, codes and what no word is as long as are never misspelt. */
function canBeMisspelt(term: string): boolean {
  return term.length >= 5 && term.length <= 30 && /^\p{L}+$/u.test(term)
}
