import { formOf } from '@/lib/search/core/form-words'
import { lettersOf } from '@/lib/search/core/letters'
import { editDistance } from '@/lib/search/core/spelling'
import { baseOf, stem } from '@/lib/search/core/stem'
import { Synonyms } from '@/lib/search/core/synonyms'
import { tokenize } from '@/lib/search/core/tokenize'
import { finder } from '@/lib/search/live-index'
import { onePerProcess } from '@/lib/one-per-process'
import { withoutMarkers } from '@/lib/redaction-markers'

/** Shorter terms are too near to each other to tell a misspelling. */
const shortestMisspelt = 5

const general = (language: string) => onePerProcess(`shop-words-${language}`, () => new Synonyms(language))

/** The telling words of a text, as typed and as their stems. */
export function tellingWords(text: string, language: string): { word: string; term: string }[] {
  const words = tokenize(withoutMarkers(text)).map(({ word }) => ({ word, term: stem(word, language) }))
  return words.filter(({ word }) => !formOf(word, language))
}

/** Words of shops in general, pairs written as one: "giftcard". */
export const shopCompounds = (language: string) => general(baseOf(language)).words

/** Whether the articles, or shops in general, use a word. */
export function isShopWord({ word, term }: { word: string; term: string }, language: string): boolean {
  const { vocabulary } = finder().index
  return (
    vocabulary.term(term) > 0 ||
    vocabulary.articlesWith(word) > 0 ||
    general(baseOf(language)).known.has(word)
  )
}

/**
 * Whether a term stands in no article, nor one that it may be a misspelling of. Where no article is written in the
 * language, nothing can be told from it.
 */
export function isInNoArticle(term: string, language: string): boolean {
  const { vocabulary } = finder().index
  if (!vocabulary.languages.includes(baseOf(language)) || vocabulary.term(term) > 0) return false
  if (term.length < shortestMisspelt) return true
  const near = vocabulary.termsLike(lettersOf(term), 2).map((number) => vocabulary.terms[number]!)
  return !near.some((other) => other[0] === term[0] && editDistance(term, other, 1) <= 1)
}

/**
 * How much a text speaks of what the shop does, 0–1: the mean over its telling words of how commonly articles use them,
 * on the scale of logarithms; words of shops in general count 1. A text that tells nothing is 1.
 */
export function shopShare(text: string, language: string): number {
  const words = tellingWords(text, language)
  if (words.length === 0) return 1
  return words.reduce((sum, word) => sum + commonness(word, language), 0) / words.length
}

function commonness({ word, term }: { word: string; term: string }, language: string): number {
  if (general(baseOf(language)).known.has(word)) return 1
  const { vocabulary, size } = finder().index
  const articles = vocabulary.articlesWithTerm[vocabulary.term(term)]!
  return Math.log(1 + articles) / Math.log(1 + size)
}
