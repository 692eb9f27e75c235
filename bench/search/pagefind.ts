import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createIndex } from 'pagefind'
import { type Answer, type Engine, type Figures, measure } from './figures'
import type { EvalArticle, EvalSet } from './sets'

/** An engine that answers later, as those do that fetch parts of their index. */
export type LaterEngine = {
  name: string
  build: (articles: EvalArticle[]) => Promise<LaterSearcher>
}
type LaterSearcher = {
  search: (text: string) => Promise<Answer>
  serialize: () => Uint8Array
  close: () => void
}
type Result = { score: number; data: () => Promise<{ url: string }> }
type Browser = {
  options: (options: { basePath: string; baseUrl: string }) => Promise<void>
  search: (text: string) => Promise<{ results: Result[] }>
}

/**
 * Pagefind by its Node API, asked with the script and WebAssembly it gives to browsers: what these fetch is read from the
 * folder it wrote. An answer is its ten first results with their addresses, for which it fetches one file each.
 */
export const pagefind: LaterEngine = {
  name: 'Pagefind, as documented',
  async build(articles) {
    const { index } = await createIndex({ forceLanguage: 'en' })
    if (!index) throw new Error('Pagefind gave no index')
    for (const { id, title, keywords, description, body } of articles) {
      const content = [title, ...keywords, description, body].join('\n')
      const { errors } = await index.addCustomRecord({
        url: `/${id}`,
        content,
        language: 'en',
        meta: { title },
      })
      if (errors.length) throw new Error(errors.join('\n'))
    }
    const folder = mkdtempSync(join(tmpdir(), 'askwell-pagefind-'))
    await index.writeFiles({ outputPath: folder })
    await index.deleteIndex()
    globalThis.fetch = fetchFile
    const script = pathToFileURL(join(folder, 'pagefind.js')).href
    const browser = (await import(script)) as Browser
    await browser.options({ basePath: new URL('./', script).href, baseUrl: '/' })
    return {
      async search(text) {
        const { results } = await browser.search(text)
        const first = await Promise.all(results.slice(0, 10).map(({ data }) => data()))
        return { ids: first.map(({ url }) => url.slice(1)), confidence: results[0]?.score ?? 0 }
      },
      serialize: () => Buffer.concat(indexFiles(folder).map((file) => readFileSync(file))),
      close: () => rmSync(folder, { recursive: true }),
    }
  },
}

async function fetchFile(address: string | URL | Request): Promise<Response> {
  const { href } = new URL(address instanceof Request ? address.url : address)
  return new Response(readFileSync(fileURLToPath(href.split('?', 1)[0]!)))
}

/** The index without the scripts and styles beside it; Pagefind packs its files itself. */
function indexFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.pf_(index|fragment|meta)$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** The figures of an engine that answers later: one measure to learn what is asked, and one with the answers. */
export async function measureLater({ name, build }: LaterEngine, set: EvalSet): Promise<Figures> {
  const asked: { articles: EvalArticle[]; texts: Set<string> }[] = []
  const listen: Engine = {
    name,
    build(articles) {
      const texts = new Set<string>()
      asked.push({ articles, texts })
      return { search: (text) => (texts.add(text), { ids: [], confidence: 0 }) }
    },
  }
  measure(listen, set)
  const answered: Map<string, Answer>[] = []
  for (const { articles, texts } of asked) {
    const searcher = await build(articles)
    const answers = new Map<string, Answer>()
    for (const text of texts) answers.set(text, await searcher.search(text))
    searcher.close()
    answered.push(answers)
  }
  return measure(
    {
      name,
      build() {
        const answers = answered.shift()!
        return { search: (text) => answers.get(text)! }
      },
    },
    set,
  )
}
