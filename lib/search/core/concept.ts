import type { ArticleIndex } from './article-index'
import type { Synonyms } from './synonyms'
import type { Token } from './tokenize'

/** How something that stands in an article came to stand for a word of the question. */
export type How = 'exact' | 'synonym' | 'compound' | 'spelling' | 'prefix'

/** Terms that, found together, stand for a word of the question; `factor` is what they are worth beside it. */
export type Alternative = {
  terms: number[]
  factor: number
  how: How
  /** replaces the form of the word: a synonym of "where is" says something, its words do not */
  form?: number
}

/** One word of the question, with everything that may stand for it. */
export type Concept = {
  token: Token
  /** one per language */
  stems: string[]
  /** what the word counts for by its form: 1, or little when it only asks */
  form: number
  /** how rare it is; a word no article has counts as the rarest */
  rarity: number
  /** the word as it was probably meant */
  corrected?: string
  alternatives: Alternative[]
}

/** A question, read for one index. */
export type Question = {
  text: string
  concepts: Concept[]
  keys: { exact: string; bags: string[] }
}

/** What a question is read with: the languages of the index, and whether the shopper has finished typing. */
export type Reading = {
  index: ArticleIndex
  languages: string[]
  synonyms: Synonyms[]
  settled: boolean
  /** words are taken as they are written: none is taken for a misspelling */
  literal: boolean
}
