import type { Article } from '@/lib/articles/schema'
import type { Sentence } from './sentence'

/** What the index file holds of an article. */
export type PackedArticle = Pick<
  Article,
  'slug' | 'title' | 'description' | 'keywords' | 'asks' | 'category' | 'language' | 'sections'
>

/** The words of an article that the file does not show, as ranks, sentence by sentence. */
export type ArticleWords = { keywords: Sentence[]; asks: Sentence[][]; sections: Sentence[][] }

/** An article as it is written: `language` is the place of its base language among all. */
export type CodedArticle = Pick<PackedArticle, 'slug' | 'title' | 'description' | 'category'> & {
  language: number
  /** by section; null for what stands before the first */
  headings: ({ text: string; anchor: string } | null)[]
  words: ArticleWords
}

/** What the articles are made of, which is written before them. */
export type Parts = {
  count: number
  categories: string[]
  languages: string[]
  /** what stands between the words of the texts shown, and in how many articles */
  gaps: ReadonlyMap<string, number>
  /** the same by language for words */
  words: ReadonlyMap<string, number>[]
}

/** The address that usually follows from a title or a heading. */
export function dashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}
