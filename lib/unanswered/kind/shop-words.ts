import { formOf } from '@/lib/search/core/form-words'
import { baseOf, stem } from '@/lib/search/core/stem'
import { Synonyms } from '@/lib/search/core/synonyms'
import { tokenize } from '@/lib/search/core/tokenize'
import { finder } from '@/lib/search/live-index'
import { onePerProcess } from '@/lib/one-per-process'

const general = (language: string) => onePerProcess(`shop-words-${language}`, () => new Synonyms(language))

/** The telling words of a text, as typed and as their stems. */
export function tellingWords(text: string, language: string): { word: string; term: string }[] {
  const words = tokenize(text).map(({ word }) => ({ word, term: stem(word, language) }))
  return words.filter(({ word }) => !formOf(word, language))
}

/** Whether the articles, or shops in general, use a word. */
export function isShopWord({ word, term }: { word: string; term: string }, language: string): boolean {
  const { vocabulary } = finder().index
  return (
    vocabulary.term(term) > 0 ||
    vocabulary.articlesWith(word) > 0 ||
    general(baseOf(language)).known.has(word)
  )
}

/** The part of a text's telling words that the articles, or shops in general, use; 1 where none tells anything. */
export function shopWords(text: string, language: string): number {
  const words = tellingWords(text, language)
  if (words.length === 0) return 1
  return words.filter((word) => isShopWord(word, language)).length / words.length
}
