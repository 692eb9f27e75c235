import type { PackedArticle } from './index-file/contents'
import type { SearchDocument } from './article-index'

/** What search reads of an article. */
export function articleDocument(article: PackedArticle): SearchDocument {
  return {
    id: article.slug,
    language: article.language,
    title: [article.title],
    keywords: article.keywords,
    asks: article.asks,
    headings: article.sections.flatMap(({ heading }) => (heading ? [heading.text] : [])),
    description: [article.description],
    body: article.sections.map(({ text }) => text),
  }
}
