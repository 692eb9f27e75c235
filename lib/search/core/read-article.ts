import { type Field, fields } from './settings'
import { baseOf } from './stem'
import { type Token, scan } from './tokenize'
import { type Vocabulary, sentenceEnd } from './vocabulary'

/** What search reads of an article. */
export type SearchDocument = { id: string; language: string } & Record<Field, string[]>

/** An article as numbers: its words in order, field after field. */
export type IndexedArticle = {
  id: string
  language: string
  stream: Uint32Array
  /** where each field ends in the stream */
  ends: number[]
  /** words in each field */
  lengths: number[]
  /** the title and every ask, as `exactKey` and `bagKey` write them */
  keys: string[]
}

/** Makes numbers of articles; it learns their words. */
export class ArticleReader {
  private language = ''
  private text = ''
  /** grows to the longest article and is used again for the next */
  private stream = new Uint32Array(1 << 12)
  private position = 0
  private words = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  read(document: SearchDocument): IndexedArticle {
    const ends: number[] = []
    const lengths: number[] = []
    const keys = new Set<string>()
    this.language = baseOf(document.language)
    this.position = 0
    for (const field of fields) {
      const isAsked = field === 'title' || field === 'asks'
      this.words = 0
      for (const text of document[field]) {
        const from = this.position
        this.readText(text)
        if (isAsked) for (const key of this.keysOf(from)) keys.add(key)
      }
      ends.push(this.position)
      lengths.push(this.words)
    }
    const { id } = document
    const stream = this.stream.slice(0, this.position)
    return { id, language: this.language, stream, ends, lengths, keys: [...keys] }
  }

  // What scan calls:

  plain(start: number, end: number): void {
    this.words++
    this.push(this.vocabulary.learnAt(this.text, start, end, this.language))
  }

  word({ word }: Token): void {
    this.words++
    this.push(this.vocabulary.learn(word, this.language))
  }

  end(): void {
    const isBegun = this.position > 0 && this.stream[this.position - 1] !== sentenceEnd
    if (isBegun) this.push(sentenceEnd)
  }

  private readText(text: string) {
    this.text = text
    scan(text, this)
    this.end()
  }

  private push(word: number) {
    if (this.position === this.stream.length) {
      const longer = new Uint32Array(2 * this.stream.length)
      longer.set(this.stream)
      this.stream = longer
    }
    this.stream[this.position++] = word
  }

  /** The words read since `from`, as keys. */
  private keysOf(from: number): string[] {
    const { words, terms, termOfWord } = this.vocabulary
    const numbers = [...this.stream.subarray(from, this.position)].filter((word) => word !== sentenceEnd)
    if (!numbers.length) return []
    return [
      exactKey(numbers.map((word) => words[word]!)),
      bagKey(numbers.map((word) => terms[termOfWord[word]!]!)),
    ]
  }
}

/** The words of a text as one string. */
export function exactKey(words: string[]): string {
  return `=${words.join(' ')}`
}

/** The stems of a text in no order. */
export function bagKey(stems: string[]): string {
  return `~${[...new Set(stems)].sort().join(' ')}`
}
