import { content } from '@/lib/articles/content'
import { getArticle } from '@/lib/articles/queries'
import { store } from '@/lib/store'
import { articleResult } from './article-result'
import { briefArticle } from './core/brief-article'
import { answerTo } from './core/answer'
import { briefResult } from './core/brief-result'
import { formOf } from './core/form-words'
import { stem } from './core/stem'
import { tokenize } from './core/tokenize'
import { finder } from './live-index'
import { type SearchAnswer, longestQuery } from './schema'

export type SearchOptions = {
  language?: string
  limit?: number
  /** false while the shopper still types: then the last word may be the beginning of one */
  settled?: boolean
  /** takes no word for a misspelling */
  literal?: boolean
  /** as the list under the search box has them: with the article's description instead of the passage that matched */
  brief?: boolean
}

/** The articles that answer `query`, best first. */
export function search(query: string, options: SearchOptions = {}): SearchAnswer {
  const { language = store().language, limit = 10, settled = true, literal, brief } = options
  const answer = answerTo(
    finder(),
    query.slice(0, longestQuery),
    { language, limit, settled, literal },
    (slug, worth, score) => {
      const article = getArticle(slug)
      if (!article) return undefined
      return brief
        ? briefResult(briefArticle(article), categoryName(article.category), worth, score)
        : articleResult(article, worth.of, score)
    },
    store().search.thresholdShift,
  )
  return { ...answer, query }
}

function categoryName(category: string): string {
  return content().categories.find(({ slug }) => slug === category)?.name ?? category
}

/** The words that matter in a query, as sorted stems: the same for every order and form of the same words. */
export function questionKey(query: string, language: string): string {
  const words = tokenize(query).map(({ word }) => word)
  const telling = words.filter((word) => !formOf(word, language))
  const stems = (telling.length ? telling : words).map((word) => stem(word, language))
  return [...new Set(stems)].sort().join(' ')
}
