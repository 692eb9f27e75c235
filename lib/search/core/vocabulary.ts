import { formOf } from './form-words'
import { alike, lettersOf } from './letters'
import { stem } from './stem'
import { WordTable } from './word-table'

/** Marks the end of a sentence in an article's stream of words. */
export const sentenceEnd = 0

const compounding = new Set(['de', 'nl'])

/**
 * The words of all articles, numbered from 1, and the terms (stems) they belong to. An article is a stream of word
 * numbers; a word whose last article went away keeps its number and counts as unknown.
 */
export class Vocabulary {
  readonly words: string[] = ['']
  readonly termOfWord: number[] = [0]
  readonly articlesWithWord: number[] = [0]
  /** words that only carry the form of a request: "the", "how" */
  readonly isForm: boolean[] = [false]
  readonly terms: string[] = ['']
  readonly articlesWithTerm: number[] = [0]
  readonly wordsOfTerm: number[][] = [[]]
  private readonly lettersOfWord: number[] = [0]
  private readonly lettersOfTerm: number[] = [0]
  private readonly numbers = new Map<string, Map<string, number>>()
  private readonly tables = new Map<string, WordTable>()
  private readonly termNumbers = new Map<string, number>()
  private readonly byStart = new Map<string, number[]>()
  /** only words of languages that write compounds as one word */
  private readonly byEnd = new Map<string, number[]>()

  /** The languages articles are written in, sorted. */
  get languages(): string[] {
    return [...this.numbers.keys()].filter((language) => this.isWritten(language)).sort()
  }

  private isWritten(language: string): boolean {
    for (const word of this.numbers.get(language)!.values()) if (this.articlesWithWord[word]! > 0) return true
    return false
  }

  /** The number of a word, which becomes part of the vocabulary. */
  learn(word: string, language: string): number {
    let numbers = this.numbers.get(language)
    if (!numbers) this.numbers.set(language, (numbers = new Map()))
    let number = numbers.get(word)
    if (number === undefined) {
      number = this.words.push(word) - 1
      numbers.set(word, number)
      this.tableOf(language).add(number)
      const term = this.learnTerm(stem(word, language))
      this.termOfWord.push(term)
      this.articlesWithWord.push(0)
      this.isForm.push(formOf(word, language) === 'form')
      this.lettersOfWord.push(lettersOf(word))
      this.wordsOfTerm[term]!.push(number)
      enter(this.byStart, word.slice(0, 2), number)
      if (compounding.has(language) && word.length > 6) enter(this.byEnd, word.slice(-4), number)
    }
    return number
  }

  /** The same for a word of nothing but a–z and digits where it stands in a text, in capitals or not. */
  learnAt(text: string, start: number, end: number, language: string): number {
    return (
      this.tableOf(language).find(text, start, end) ||
      this.learn(text.slice(start, end).toLowerCase(), language)
    )
  }

  private tableOf(language: string): WordTable {
    let table = this.tables.get(language)
    if (!table) this.tables.set(language, (table = new WordTable(this.words)))
    return table
  }

  private learnTerm(term: string): number {
    let number = this.termNumbers.get(term)
    if (number === undefined) {
      number = this.terms.push(term) - 1
      this.termNumbers.set(term, number)
      this.articlesWithTerm.push(0)
      this.lettersOfTerm.push(lettersOf(term))
      this.wordsOfTerm.push([])
    }
    return number
  }

  /** The number of a term that stands in at least one article; 0 when none has it. */
  term(term: string): number {
    const number = this.termNumbers.get(term) ?? 0
    return this.articlesWithTerm[number]! > 0 ? number : 0
  }

  /** The number of a word in one language; 0 when no article has had it. */
  find(word: string, language: string): number {
    return this.numbers.get(language)?.get(word) ?? 0
  }

  /** In how many articles a word stands exactly so. */
  articlesWith(word: string): number {
    let articles = 0
    for (const numbers of this.numbers.values()) articles += this.articlesWithWord[numbers.get(word) ?? 0]!
    return articles
  }

  /** Numbers of the words that begin like `start` (at least two letters) and stand in an article. */
  beginningWith(start: string): number[] {
    const near = this.byStart.get(start.slice(0, 2)) ?? []
    return near.filter((word) => this.articlesWithWord[word]! > 0 && this.words[word]!.startsWith(start))
  }

  /** Numbers of the compounds that begin or end with `part`, in languages that write them as one word. */
  compoundsWith(part: string, language: string): number[] {
    if (!compounding.has(language) || part.length < 4) return []
    const ending = (this.byEnd.get(part.slice(-4)) ?? []).filter((word) => this.words[word]!.endsWith(part))
    return [...this.beginningWith(part), ...ending]
      .filter((word) => this.articlesWithWord[word]! > 0 && this.words[word]!.length >= part.length + 3)
      .sort((a, b) => (this.words[a]! < this.words[b]! ? -1 : 1))
  }

  /** Numbers of the words that stand in an article and whose letters differ from these in at most so many. */
  wordsLike(letters: number, differing: number): number[] {
    return alike(this.lettersOfWord, letters, differing).filter((word) => this.articlesWithWord[word]! > 0)
  }

  /** The same for terms. */
  termsLike(letters: number, differing: number): number[] {
    return alike(this.lettersOfTerm, letters, differing).filter((term) => this.articlesWithTerm[term]! > 0)
  }

  commonestWord(term: number): string {
    const words = this.wordsOfTerm[term]!
    const most = Math.max(...words.map((word) => this.articlesWithWord[word]!))
    const commonest = words.filter((word) => this.articlesWithWord[word] === most)
    return commonest.map((word) => this.words[word]!).sort()[0]!
  }
}

function enter(lists: Map<string, number[]>, key: string, word: number): void {
  const words = lists.get(key)
  if (words) words.push(word)
  else lists.set(key, [word])
}
