import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { openContent } from '@/lib/articles/live-content'
import type { PackedArticle } from '@/lib/search/core/index-file/contents'
import { stem } from '@/lib/search/core/stem'
import { articleOf, packed } from './askwell'
import { manyArticles } from './many-articles'
import { mainSets, readSet } from './sets'
import { table } from './tables'

/** Askwell's index file beside MiniSearch's index of the same articles, both in gzip at its best. */
export function indexSizes(): string {
  const demo = openContent(join(import.meta.dirname, '../../content'))
  const shops = [
    { name: 'demo shop', articles: [...demo.set.articles.values()] as PackedArticle[] },
    ...mainSets.map((name) => ({ name, articles: readSet(name, 1).articles.map(articleOf) })),
    { name: '1,000 generated', articles: manyArticles(1000).map(articleOf) },
  ]
  const rows = shops.map(({ name, articles }) => {
    const own = gzipSync(packed(articles), { level: 9 }).length
    const { showing, bare } = miniSearchBytes(articles)
    const [kilobytes, showingKb, bareKb] = [own, showing, bare].map((bytes) => (bytes / 1024).toFixed(1))
    return [name, `${articles.length}`, kilobytes!, showingKb!, own / showing, bareKb!, own / bare]
  })
  const head = [
    'shop',
    'articles',
    'KB',
    'MiniSearch that shows as much',
    'of it',
    'MiniSearch of ids',
    'of it',
  ]
  return table(head, rows)
}

/**
 * MiniSearch's index in gzip, as tuned: stems, over the same fields. `bare` tells ids alone; `showing` also stores what
 * Askwell's file holds for the list under the search box: title, description, category and the headings' texts, from
 * which addresses follow. It still could not tell which section says most.
 */
export function miniSearchBytes(articles: readonly PackedArticle[]): { showing: number; bare: number } {
  const fields = ['title', 'description', 'keywords', 'body']
  const bytes = (storeFields: string[]) => {
    const processTerm = (term: string) => stem(term.toLowerCase(), 'en')
    const mini = new MiniSearch<ReturnType<typeof asPeerReads>>({ fields, storeFields, processTerm })
    mini.addAll(articles.map(asPeerReads))
    return gzipSync(JSON.stringify(mini), { level: 9 }).length
  }
  return { showing: bytes(['title', 'description', 'category', 'headings']), bare: bytes([]) }
}

function asPeerReads({ slug, title, description, category, keywords, asks, sections }: PackedArticle) {
  const headings = sections.flatMap(({ heading }) => heading?.text ?? [])
  const text = sections.map(({ heading, text }) => `${heading?.text ?? ''}\n${text}`)
  return { id: slug, title, description, category, keywords, headings, body: [...asks, ...text].join('\n') }
}
