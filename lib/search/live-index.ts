import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { content, onContentChange } from '@/lib/articles/content'
import { getArticle, listArticles } from '@/lib/articles/queries'
import type { Article } from '@/lib/articles/schema'
import { shopDay } from '@/lib/articles/shop-day'
import { onePerProcess } from '@/lib/one-per-process'
import { articleDocument } from './core/article-document'
import { ArticleIndex } from './core/article-index'
import { Finder } from './core/find'
import { Postings } from './core/postings'
import { settings } from './core/settings'

/** Milliseconds of indexing at a stretch before pages get their turn. */
const slice = 10

/** So many changed articles are taken in at once; more wait for the next slice or search. */
const atOnce = 10

/** The one index of this process; it follows the content. */
class LiveIndex {
  readonly index = new ArticleIndex(settings, new Postings())
  finder = new Finder(this.index, content().synonyms)
  private readonly indexed = new Map<string, Article>()
  private waiting: Article[] = []
  private building?: Promise<void>
  private searchesWaiting = 0
  private day = ''

  constructor() {
    this.compare()
    onContentChange(({ slugs, everything }) => {
      if (everything) {
        this.finder = this.finder.withSynonyms(content().synonyms)
        this.compare()
      } else this.follow(slugs)
      void this.build()
    })
  }

  /** Everything published, indexed: what slices have not reached yet is done at once. */
  ready(): Finder {
    if (this.day !== shopDay()) this.compare()
    while (this.waiting.length) this.work()
    return this.finder
  }

  /** Resolves when a search need do nothing but search; meanwhile the server answers pages, only slower. */
  async complete(): Promise<void> {
    if (this.day !== shopDay()) this.compare()
    if (!this.waiting.length && this.finder.isMeasured) return
    this.searchesWaiting++
    await this.build()
    this.searchesWaiting--
  }

  /** Indexes slice by slice, so that the server answers pages meanwhile. */
  build(): Promise<void> {
    this.building ??= this.buildInSlices()
      .catch((error: unknown) => console.error(error))
      .finally(() => (this.building = undefined))
    return this.building
  }

  private async buildInSlices(): Promise<void> {
    let more = true
    while (more) {
      for (const end = performance.now() + slice; more && performance.now() < end;) more = this.work()
      if (this.searchesWaiting) await setImmediate()
      else if (more) await wait(slice)
    }
  }

  /** One article, or one step of what is measured over all; false when there is nothing left to do. */
  private work(): boolean {
    const article = this.waiting.shift()
    if (article) this.take(article)
    return Boolean(article) || this.finder.renewUsualShare()
  }

  /** Finds what was published, changed or withdrawn; a new day alone can do that. */
  private compare() {
    this.day = shopDay()
    const published = new Map(listArticles().map((article) => [article.slug, article]))
    for (const slug of this.indexed.keys()) if (!published.has(slug)) this.drop(slug)
    this.waiting = [...published.values()].filter((article) => this.indexed.get(article.slug) !== article)
  }

  private follow(slugs: string[]) {
    const changed = new Set(slugs)
    const articles = slugs.flatMap((slug) => getArticle(slug) ?? [])
    const published = new Set(articles.map(({ slug }) => slug))
    for (const slug of slugs) if (!published.has(slug)) this.drop(slug)
    this.waiting = [...this.waiting.filter(({ slug }) => !changed.has(slug)), ...articles]
    if (articles.length <= atOnce) for (const _ of articles) this.work()
  }

  private take(article: Article) {
    if (this.indexed.get(article.slug) === article) return
    this.index.put(articleDocument(article))
    this.indexed.set(article.slug, article)
  }

  private drop(slug: string) {
    this.index.remove(slug)
    this.indexed.delete(slug)
  }
}

/** A search that comes before the index is complete waits for it: half an index would invent unanswered questions. */
export function finder(): Finder {
  return live().ready()
}

const live = () => onePerProcess('search', () => new LiveIndex())

/** Resolves when `finder` can answer at once: a search that waits here lets pages be answered meanwhile. */
export function searchReady(): Promise<void> {
  return live().complete()
}

/** Builds the index in the background; called once at start. */
export function startSearch(): Promise<void> {
  return live().build()
}
