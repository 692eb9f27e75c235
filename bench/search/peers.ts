import { Index } from 'flexsearch'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MiniSearch, { type SearchOptions } from 'minisearch'
import { stem } from '@/lib/search/core/stem'
import { formOf } from '@/lib/search/core/form-words'
import { tokenize } from '@/lib/search/core/tokenize'
import type { Engine } from './figures'
import type { EvalArticle } from './sets'

const fields = ['title', 'keywords', 'description', 'body'] as const

/** MiniSearch's README: prefix and fuzzy search over all fields. */
export const miniSearchAsDocumented = miniSearch('MiniSearch, as documented', {
  searchOptions: { prefix: true, fuzzy: 0.2 },
})

/** MiniSearch with what helps it most here: stems, Askwell's form words light, typos by length; boosting titles makes it worse. */
export const miniSearchTuned = miniSearch('MiniSearch, tuned', {
  processTerm: (term) => stem(term.toLowerCase(), 'en'),
  searchOptions: {
    boostTerm: (term) => (formOf(term, 'en') ? 0.1 : 1),
    fuzzy: (term) => (term.length > 4 ? 0.15 : false),
    prefix: (term, at, terms) => at === terms.length - 1 && term.length > 3,
    weights: { fuzzy: 0.1, prefix: 0.2 },
    bm25: { k: 2.5, b: 0.7, d: 0.5 },
  },
})

function miniSearch(
  name: string,
  options: { processTerm?: (term: string) => string; searchOptions: SearchOptions },
): Engine {
  return {
    name,
    build(articles) {
      const mini = new MiniSearch<EvalArticle>({ fields: [...fields], ...options })
      mini.addAll(articles)
      return {
        search(text) {
          const results = mini.search(text)
          return { ids: results.map(({ id }) => id as string), confidence: results[0]?.score ?? 0 }
        },
        add: (article) => mini.add(article),
        serialize: () => JSON.stringify(mini),
      }
    },
  }
}

/** What FlexSearch exports, chunk after chunk. */
function exported(...indexes: Index[]): string {
  const chunks: string[] = []
  for (const index of indexes) void index.export((_, chunk) => void chunks.push(chunk))
  return chunks.join('\n')
}

/** FlexSearch's README: an index, articles added, a search. */
export const flexSearchAsDocumented: Engine = {
  name: 'FlexSearch, as documented',
  build(articles) {
    const index = new Index()
    const ids: string[] = []
    const add = (article: EvalArticle) => void index.add(ids.push(article.id) - 1, textOf(article))
    articles.forEach(add)
    return {
      search(text) {
        const found = index.search(text, { limit: 10 })
        return { ids: found.map((number) => ids[Number(number)]!), confidence: found.length }
      },
      add,
      serialize: () => exported(index),
    }
  },
}

/** FlexSearch with suggestions (any word), stems, and the title's result list merged before the body's. */
export const flexSearchTuned: Engine = {
  name: 'FlexSearch, tuned',
  build(articles) {
    const encode = (text: string) =>
      tokenize(text)
        .map(({ word }) => word)
        .filter((word) => !formOf(word, 'en'))
        .map((word) => stem(word, 'en'))
    const make = () => new Index({ tokenize: 'strict', resolution: 9, encode, context: false })
    const [titles, all] = [make(), make()]
    const ids: string[] = []
    const add = (article: EvalArticle) => {
      const number = ids.push(article.id) - 1
      titles.add(number, article.title)
      all.add(number, textOf(article))
    }
    articles.forEach(add)
    return {
      add,
      serialize: () => exported(titles, all),
      search(text) {
        const scores = new Map<number, number>()
        for (const [index, weight] of [
          [titles, 1.5],
          [all, 1],
        ] as const) {
          const found = index.search(text, { limit: 50, suggest: true })
          found.forEach((number, rank) => {
            scores.set(Number(number), (scores.get(Number(number)) ?? 0) + weight / (rank + 3))
          })
        }
        const ranked = [...scores].sort(([, a], [, b]) => b - a)
        return { ids: ranked.map(([number]) => ids[number]!), confidence: ranked[0]?.[1] ?? 0 }
      },
    }
  },
}

type Rows = { id: string; score: number }[]
type Sql = { exec: (sql: string) => void; prepare: (sql: string) => Statement; close: () => void }
type Statement = { run: (...values: unknown[]) => void; all: (...values: unknown[]) => Rows }

/** SQLite FTS5 with Porter stems, any word, the last one as a prefix; weighting titles makes it worse. */
export const sqlite: Engine = {
  name: 'SQLite FTS5, porter, any word, prefix',
  build(articles) {
    const Database = createRequire(import.meta.url)('libsql') as new (path: string) => Sql
    const database = new Database(':memory:')
    database.exec(
      `CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, keywords, description, body, tokenize='porter unicode61')`,
    )
    const insert = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)')
    const add = ({ id, title, keywords, description, body }: EvalArticle) =>
      insert.run(id, title, keywords.join(' '), description, body)
    database.exec('BEGIN')
    articles.forEach(add)
    database.exec('COMMIT')
    const select = database.prepare(
      'SELECT id, -bm25(articles) AS score FROM articles WHERE articles MATCH ? ORDER BY score DESC LIMIT 10',
    )
    return {
      search(text) {
        const words = tokenize(text).map(({ word }) => `"${word}"`)
        if (!words.length) return { ids: [], confidence: 0 }
        const rows = select.all(`${words.join(' OR ')} *`)
        return { ids: rows.map(({ id }) => id), confidence: rows[0]?.score ?? 0 }
      },
      add,
      serialize: () => {
        const folder = mkdtempSync(join(tmpdir(), 'askwell-sqlite-'))
        database.exec(`VACUUM INTO '${join(folder, 'articles.db')}'`)
        const bytes = readFileSync(join(folder, 'articles.db'))
        rmSync(folder, { recursive: true })
        return bytes
      },
      close: () => database.close(),
    }
  },
}

function textOf({ title, keywords, description, body }: EvalArticle): string {
  return [title, ...keywords, description, body].join('\n')
}
