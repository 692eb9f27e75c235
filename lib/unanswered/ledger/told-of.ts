import { onePerProcess } from '@/lib/one-per-process'
import { finder } from '@/lib/search/live-index'
import { settings } from '../grouping/settings'
import { type Told, tellOf } from '../grouping/told'
import { isInNoArticle, tellingWords } from '../kind/shop-words'

/** With fewer articles every phrasing finds the same ones. */
const fewestArticles = 20

/** So many are remembered: the questions that much is asked about are near again and again. */
const remembered = 5000

const memory = () => onePerProcess('told-of', () => ({ version: -1, told: new Map<string, Told>() }))

/** What the articles as they are now tell of a phrasing. */
export function toldOf(text: string, language: string): Told {
  const { index } = finder()
  const known = memory()
  if (known.version !== index.version || known.told.size >= remembered) known.told.clear()
  known.version = index.version
  const name = `${language}:${text}`
  let told = known.told.get(name)
  if (!told) known.told.set(name, (told = tell(text, language)))
  return told
}

function tell(text: string, language: string): Told {
  const telling = tellingWords(text, language).map(({ term }) => term)
  return tellOf(found(text, language), telling, (term) => isInNoArticle(term, language))
}

function found(text: string, language: string): { id: string; score: number }[] {
  if (finder().index.size < fewestArticles) return []
  const { ranked } = finder().find(text, {
    language,
    settled: true,
    byWords: true,
    limit: settings.articlesFound,
  })
  return ranked.map(({ article, score }) => ({ id: article.id, score }))
}
