import { ArticleIndex, type SearchDocument } from '@/lib/search/core/article-index'
import { threshold } from '@/lib/search/core/decide'
import { Finder } from '@/lib/search/core/find'
import { Postings } from '@/lib/search/core/postings'
import { type Settings, settings } from '@/lib/search/core/settings'
import type { Engine } from './figures'
import type { EvalArticle } from './sets'

/** Askwell with its shipped settings, or with some of them changed. */
export function askwell(
  name = 'Askwell',
  changed: Partial<Settings> = {},
  read: (article: EvalArticle) => SearchDocument = documentOf,
  language = 'en',
): Engine {
  return {
    name,
    build(articles) {
      const index = new ArticleIndex({ ...settings, ...changed }, new Postings())
      for (const article of articles) index.put({ ...read(article), language })
      const finder = new Finder(index)
      return {
        add: (article) => index.put({ ...read(article), language }),
        search(text, settled) {
          const found = finder.find(text, { language, settled, limit: 10 })
          const confidence = finder.confidence(found)
          const ids = found.ranked.map(({ article }) => article.id)
          return { ids, confidence, answered: confidence >= threshold }
        },
      }
    },
  }
}

export function documentOf(article: EvalArticle): SearchDocument {
  const lines = article.body.split('\n')
  const isHeading = (line: string) => /^#{1,6} /.test(line)
  return {
    id: article.id,
    language: 'en',
    title: [article.title],
    keywords: article.keywords,
    asks: [],
    headings: lines.filter(isHeading).map((line) => line.replace(/^#+ /, '')),
    description: [article.description],
    body: [lines.filter((line) => !isHeading(line)).join('\n')],
  }
}
