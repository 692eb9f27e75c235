import type { Article } from '@/lib/articles/schema'
import { articleDocument } from '../core/article-document'
import { ArticleIndex, type SearchDocument } from '../core/article-index'
import type { Concept } from '../core/concept'
import type { Finder } from '../core/find'
import { readQuestion } from '../core/question'
import { baseOf } from '../core/stem'

/** So much of what its asks say must stand in an article's headings and text; a title alone answers nothing. */
export const neededShare = 1 / 3

export type BorneOut = {
  /** how much of what its asks say stands in its headings and text, 0–1; 1 without asks */
  share: number
  /** the same for each ask */
  shares: number[]
  /** whether words speak of what the article says: by one telling word, of it or of an ask that speaks of it */
  speaksOf: (text: string, language?: string) => boolean
}

/**
 * How far an article bears out its asks. They are indexed, so search finds it by them whatever it says itself: they may
 * bridge to other words, and must not be all there is.
 */
export function borneOut(finder: Finder, article: Article): BorneOut {
  const document = articleDocument(article)
  const said = only({ ...document, title: [], keywords: [], description: [], asks: [] })
  const shares = article.asks.map((ask) =>
    shareFound(tellingIn(finder, said, ask, article.language), finder.index),
  )
  const share = shares.length ? shares.reduce((sum, each) => sum + each, 0) / shares.length : 1
  return { share, shares, speaksOf: relationTo(finder, document) }
}

function relationTo(finder: Finder, document: SearchDocument): BorneOut['speaksOf'] {
  let index = only({ ...document, asks: [] })
  const speaksOf = (text: string, language = document.language) => {
    const telling = tellingIn(finder, index, text, language)
    return telling.length === 0 || telling.some(({ alternatives }) => alternatives.length > 0)
  }
  for (let related = 0; ;) {
    const asks = document.asks.filter((ask) => speaksOf(ask))
    if (asks.length === related) return speaksOf
    related = asks.length
    index = only({ ...document, asks })
  }
}

function only(document: SearchDocument): ArticleIndex {
  const index = new ArticleIndex()
  index.put(document)
  return index
}

/** The words of a text that say something, with what stands for each in the index: itself, a synonym, another spelling. */
function tellingIn(finder: Finder, index: ArticleIndex, text: string, language: string): Concept[] {
  const languages = [...new Set([baseOf(language), ...index.vocabulary.languages])]
  const synonyms = languages.map((each) => finder.synonymsOf(each))
  const { concepts } = readQuestion(text, { index, languages, synonyms, settled: true, literal: false })
  return concepts.filter(({ form }) => form === 1)
}

/** How much of the words was found; as in search, what is rare among `all` articles says most. */
function shareFound(telling: Concept[], all: ArticleIndex): number {
  let [found, reachable] = [0, 0]
  for (const { stems, alternatives } of telling) {
    const articles = Math.max(
      ...stems.map((stem) => all.vocabulary.articlesWithTerm[all.vocabulary.term(stem)]!),
    )
    const weight = all.rarity(articles) ** all.settings.rarity
    reachable += weight
    found += weight * Math.max(0, ...alternatives.map(({ factor }) => factor))
  }
  return reachable ? found / reachable : 1
}
