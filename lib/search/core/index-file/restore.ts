import type { Synonym } from '@/lib/articles/schema'
import type { SearchAnswer } from '../../schema'
import { answerTo } from '../answer'
import { articleDocument } from '../article-document'
import { ArticleIndex } from '../article-index'
import { briefArticle } from '../brief-article'
import { briefResult } from '../brief-result'
import { Finder } from '../find'
import type { PackedArticle } from './contents'
import { unpack } from './unpack'

/** What a browser is told before it fetches the index file. */
export type CurrentIndex = {
  /** the address of the file, named after its content; null where browsers are to ask the server */
  file: string | null
  /** what was published, changed or withdrawn since the file was made */
  changed: PackedArticle[]
  gone: string[]
  synonyms: Synonym[]
  /** names by slug */
  categories: Record<string, string>
  language: string
  thresholdShift: number
  usualShare: number
}

/** Searches as the server does while somebody types, with nothing but what it sent. */
export function restore(current: CurrentIndex, file: Uint8Array) {
  const { changed, gone, categories, language, thresholdShift } = current
  const index = new ArticleIndex()
  const outdated = new Set([...gone, ...changed.map(({ slug }) => slug)])
  const articles = new Map(unpack(file, index, outdated).map((article) => [article.slug, article]))
  for (const article of changed) {
    index.put(articleDocument(article))
    articles.set(article.slug, briefArticle(article))
  }
  const finder = new Finder(index, current.synonyms, current.usualShare)
  return (query: string, limit: number): SearchAnswer =>
    answerTo(
      finder,
      query,
      { language, limit, settled: false },
      (slug, worth, score) => {
        const article = articles.get(slug)
        return article && briefResult(article, categories[article.category] ?? article.category, worth, score)
      },
      thresholdShift,
    )
}
