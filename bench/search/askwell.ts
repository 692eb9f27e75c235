import { readSections } from '@/lib/articles/sections'
import { articleDocument } from '@/lib/search/core/article-document'
import { ArticleIndex, type SearchDocument } from '@/lib/search/core/article-index'
import { threshold } from '@/lib/search/core/decide'
import { Finder } from '@/lib/search/core/find'
import type { PackedArticle } from '@/lib/search/core/index-file/contents'
import { pack } from '@/lib/search/core/index-file/pack'
import { Postings } from '@/lib/search/core/postings'
import { type Settings, settings } from '@/lib/search/core/settings'
import type { Engine } from './figures'
import type { EvalArticle } from './sets'

type How = {
  read?: (article: EvalArticle) => SearchDocument
  language?: string
  byWords?: boolean
  /** instead of the one measured in the index */
  usualShare?: number
}

/** Askwell with its shipped settings, or with some of them changed. */
export function askwell(
  name = 'Askwell',
  changed: Partial<Settings> = {},
  { read = documentOf, language = 'en', byWords, usualShare }: How = {},
): Engine {
  return {
    name,
    build(articles) {
      const finder = finderOf(articles, { changed, read, language, usualShare })
      const { index } = finder
      // A part of being ready: the first search would wait for it.
      finder.usualShare()
      return {
        add: (article) => index.put({ ...read(article), language }),
        search(text, settled) {
          const found = finder.find(text, { language, settled, byWords, limit: 10 })
          const confidence = finder.confidence(found)
          const ids = found.ranked.map(({ article }) => article.id)
          return { ids, confidence, answered: confidence >= threshold }
        },
        serialize: () => packed(articles.map(articleOf)),
      }
    },
  }
}

/** What finds articles of a set, with the shipped settings or with some of them changed. */
export function finderOf(
  articles: readonly EvalArticle[],
  {
    changed = {},
    read = documentOf,
    language = 'en',
    usualShare,
  }: How & { changed?: Partial<Settings> } = {},
): Finder {
  const index = new ArticleIndex({ ...settings, ...changed }, new Postings())
  for (const article of articles) index.put({ ...read(article), language })
  return new Finder(index, [], usualShare)
}

/** The same, reading what stands in an article's file, as the server does. */
export const askwellFromFiles = askwell(
  'Askwell',
  {},
  { read: (article) => articleDocument(articleOf(article)) },
)

/** An article of a set as one of Askwell's. */
export function articleOf({ id, title, description, category, keywords, body }: EvalArticle): PackedArticle {
  const sections = readSections(body, {})
  return { slug: id, title, description, category, keywords, asks: [], language: 'en', sections }
}

/** The index file, not yet compressed. */
export function packed(articles: readonly PackedArticle[]): Uint8Array {
  const packing = pack(articles)
  for (;;) {
    const step = packing.next()
    if (step.done) return step.value
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
