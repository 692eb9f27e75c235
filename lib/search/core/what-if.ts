import type { ArticleIndex, SearchDocument } from './article-index'

/**
 * What `ask` finds if the article were written like this. Nobody else sees it: when this returns, or throws, the index
 * holds what it held before.
 */
export function whatIf<T>(index: ArticleIndex, document: SearchDocument, ask: () => T): T {
  const before = index.articles.find((article) => article?.id === document.id)
  try {
    index.put(document)
    return ask()
  } finally {
    if (before) index.add(before)
    else index.remove(document.id)
  }
}
