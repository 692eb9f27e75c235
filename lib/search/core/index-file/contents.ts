import type { Article } from '@/lib/articles/schema'

/** What the index file holds of an article. */
export type PackedArticle = Pick<
  Article,
  'slug' | 'title' | 'description' | 'keywords' | 'asks' | 'category' | 'language' | 'sections'
>

/** What is shown stands as it is, list by list, so that what is alike stands together; gzip does the rest. */
export type Contents = {
  titles: string[]
  /** 0 where it follows from the title */
  slugs: (string | 0)[]
  descriptions: string[]
  categories: string[]
  categoryOf: number[]
  languages: string[]
  languageOf: number[]
  /** by article the headings of its sections; null for what stands before the first */
  headings: (string | null)[][]
  /** by article and section, where they do not follow from the heading */
  anchors: Record<string, string>
  /** by language the words of keywords, asks and text, sorted: a capital says how many letters the one before lends */
  words: string[]
}

/** The address that usually follows from a title or a heading. */
export function dashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}

const mostLent = 25

/** Sorted words, each without the letters it shares with the one before. */
export function shorten(words: readonly string[]): string {
  return words
    .map((word, place) => {
      const before = words[place - 1] ?? ''
      let lent = 0
      while (lent < mostLent && lent < before.length && word[lent] === before[lent]) lent++
      return String.fromCharCode(65 + lent) + word.slice(lent)
    })
    .join('')
}

export function lengthen(shortened: string): string[] {
  let before = ''
  return (shortened.match(/[A-Z][^A-Z]*/g) ?? []).map((word) => {
    before = before.slice(0, word.charCodeAt(0) - 65) + word.slice(1)
    return before
  })
}

/** The order in which words are numbered: by the number of their articles, about; then by their letters. */
export function byFrequency<Word extends { word: string; power: number }>(words: Word[]): Word[] {
  return words.toSorted((a, b) => b.power - a.power || (a.word < b.word ? -1 : 1))
}
