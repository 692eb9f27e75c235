import { finder } from '@/lib/search/live-index'
import { type Told, tellOf } from '../grouping/told'
import { isInNoArticle, tellingWords } from '../kind/shop-words'

/** With fewer articles every phrasing finds the same ones. */
const fewestArticles = 20
const articlesFound = 10

/** What the articles as they are now tell of a phrasing. */
export function toldOf(text: string, language: string): Told {
  const telling = tellingWords(text, language).map(({ term }) => term)
  return tellOf(found(text, language), telling, (term) => isInNoArticle(term, language))
}

function found(text: string, language: string): { id: string; score: number }[] {
  if (finder().index.size < fewestArticles) return []
  const { ranked } = finder().find(text, { language, settled: true, byWords: true, limit: articlesFound })
  return ranked.map(({ article, score }) => ({ id: article.id, score }))
}
