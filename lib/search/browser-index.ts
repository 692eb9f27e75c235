import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { content } from '@/lib/articles/content'
import { listArticles } from '@/lib/articles/queries'
import type { Article } from '@/lib/articles/schema'
import { onePerProcess } from '@/lib/one-per-process'
import { store } from '@/lib/store'
import type { PackedArticle } from './core/index-file/contents'
import { pack } from './core/index-file/pack'
import type { CurrentIndex } from './core/index-file/restore'
import { finder, searchReady } from './live-index'

/** Above this, a phone is better served by asking. */
const mostArticles = 5_000
/** Milliseconds of packing at a stretch before pages get their turn. */
const slice = 8

type File = { version: string; packed: Buffer; articles: ReadonlyMap<string, Article> }

/**
 * The index file that browsers search in, and what has changed since it was made. An edit goes beside the file, which
 * browsers keep for good; only when a fiftieth of the articles differs, a new file is made.
 */
class BrowserIndex {
  private files: File[] = []
  private making?: Promise<File>

  async current(): Promise<CurrentIndex> {
    const count = listArticles().length
    if (count === 0 || count > mostArticles) return this.about(undefined)
    await searchReady()
    let file = this.files[0]
    if (!file || differences(listArticles(), file.articles) > Math.max(20, count / 50))
      file = await this.make()
    return this.about(file)
  }

  packed(version: string): Buffer | undefined {
    return this.files.find((file) => file.version === version)?.packed
  }

  private about(file: File | undefined): CurrentIndex {
    const published = file ? new Map(listArticles().map((article) => [article.slug, article])) : new Map()
    const changed = [...published.values()].filter((article) => file?.articles.get(article.slug) !== article)
    const { synonyms, categories } = content()
    return {
      file: file ? `/api/search-index/${file.version}` : null,
      changed: changed.map(packedArticle),
      gone: [...(file?.articles.keys() ?? [])].filter((slug) => !published.has(slug)),
      synonyms: file ? [...synonyms] : [],
      categories: Object.fromEntries(file ? categories.map(({ slug, name }) => [slug, name]) : []),
      language: store().language,
      thresholdShift: store().search.thresholdShift,
      usualShare: file ? finder().usualShare() : 0,
    }
  }

  private make(): Promise<File> {
    this.making ??= makeFile()
      .then((file) => {
        // A browser that was told of the file before may be about to fetch it.
        this.files = [file, ...this.files].slice(0, 2)
        return file
      })
      .finally(() => (this.making = undefined))
    return this.making
  }
}

/** How many articles were published, edited or withdrawn since `before`. */
export function differences(published: readonly Article[], before: File['articles']): number {
  const same = published.filter((article) => before.get(article.slug) === article).length
  const kept = published.filter(({ slug }) => before.has(slug)).length
  return published.length - same + (before.size - kept)
}

/** Packs in slices, so that the server answers pages meanwhile. */
async function makeFile(): Promise<File> {
  const articles = new Map(listArticles().map((article) => [article.slug, article]))
  const packing = pack([...articles.values()])
  for (let end = performance.now() + slice; ;) {
    const step = packing.next()
    if (step.done) {
      const version = createHash('sha256').update(step.value).digest('base64url').slice(0, 16)
      return { version, packed: await promisify(gzip)(step.value, { level: 9 }), articles }
    }
    if (performance.now() < end) continue
    await wait(slice)
    end = performance.now() + slice
  }
}

function packedArticle(article: Article): PackedArticle {
  const { slug, title, description, keywords, asks, category, language, sections } = article
  return { slug, title, description, keywords, asks, category, language, sections }
}

const browserIndex = () => onePerProcess('browser index', () => new BrowserIndex())

/** What a browser needs to know to search by itself. */
export function currentIndex(): Promise<CurrentIndex> {
  return browserIndex().current()
}

/** An index file, compressed with gzip; undefined when it is not, or no longer, one of ours. */
export function indexFile(version: string): Buffer | undefined {
  return browserIndex().packed(version)
}
