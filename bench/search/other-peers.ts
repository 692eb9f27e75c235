import { create, insert, save, search as searchOrama } from '@orama/orama'
import Fuse, { type IFuseOptions } from 'fuse.js'
import lunr from 'lunr'
import { formOf } from '@/lib/search/core/form-words'
import { stem } from '@/lib/search/core/stem'
import { tokenize } from '@/lib/search/core/tokenize'
import type { Engine } from './figures'
import type { EvalArticle } from './sets'

const fields = ['title', 'keywords', 'description', 'body'] as const

/** Lunr with its stemmer, form words light instead of dropped, the last word as a prefix and one typo in long words; boosting titles makes it worse. */
export const lunrTuned = lunrWith({ fuzzy: 0.2, prefix: 0.2, form: 0.2, k1: 2.5, b: 0.4 })

type LunrSettings = { fuzzy: number; prefix: number; form: number; k1: number; b: number }

function lunrWith({ fuzzy, prefix, form, k1, b }: LunrSettings): Engine {
  return {
    name: 'Lunr, tuned',
    build(articles) {
      const builder = new lunr.Builder()
      builder.pipeline.add(lunr.trimmer, lunr.stemmer)
      builder.searchPipeline.add(lunr.stemmer)
      builder.ref('id')
      builder.k1(k1)
      builder.b(b)
      for (const field of fields) builder.field(field)
      for (const article of articles) builder.add(article)
      const index = builder.build()
      return {
        search(text) {
          const words = tokenize(text).map(({ word }) => word)
          const found = index.query((query) => {
            words.forEach((word, at) => {
              const boost = formOf(word, 'en') ? form : 1
              query.term(word, { boost })
              if (boost < 1) return
              if (word.length > 4) query.term(word, { boost: fuzzy, editDistance: 1 })
              if (at === words.length - 1 && word.length > 3) {
                query.term(word, {
                  boost: prefix,
                  wildcard: lunr.Query.wildcard.TRAILING,
                  usePipeline: false,
                })
              }
            })
          })
          return { ids: found.map(({ ref }) => ref), confidence: found[0]?.score ?? 0 }
        },
        serialize: () => JSON.stringify(index),
      }
    },
  }
}

/** Fuse.js's README: keys and a search, the question as one pattern. */
export const fuseAsDocumented = fuseWith('Fuse.js, as documented', {})

/** Fuse.js word by word, with stems and without form words; it reads every article for every word. */
export const fuseTuned = fuseWith('Fuse.js, tuned', {
  keys: fields.map((name) => ({ name, weight: name === 'title' ? 2 : 1 })),
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.1,
  tokenize: stemsOf,
})

function fuseWith(name: string, options: IFuseOptions<EvalArticle>): Engine {
  return {
    name,
    build(articles) {
      const fuse = new Fuse(articles, { keys: [...fields], includeScore: true, ...options })
      return {
        search(text) {
          const found = fuse.search(text, { limit: 10 })
          return { ids: found.map(({ item }) => item.id), confidence: 1 - (found[0]?.score ?? 1) }
        },
        add: (article) => fuse.add(article),
        serialize: () => JSON.stringify(fuse.getIndex()),
      }
    },
  }
}

/** Orama's documentation: a schema, articles inserted, a search. */
export const oramaAsDocumented = oramaWith('Orama, as documented', {})

/** Orama with stems, without form words, with one typo and titles that weigh more. */
export const oramaTuned = oramaWith('Orama, tuned', { stems: true, tolerance: 1, boost: { title: 2 } })

type OramaSettings = {
  stems?: boolean
  tolerance?: number
  boost?: { title: number }
}

function oramaWith(name: string, { stems, ...settings }: OramaSettings): Engine {
  const schema = {
    id: 'string',
    title: 'string',
    keywords: 'string[]',
    description: 'string',
    body: 'string',
  }
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: stemsOf }
  return {
    name,
    build(articles) {
      const database = create({
        schema: schema as Record<string, 'string' | 'string[]'>,
        ...(stems ? { components: { tokenizer } } : {}),
      })
      const add = ({ id, title, keywords, description, body }: EvalArticle) =>
        void insert(database, { id, title, keywords, description, body })
      articles.forEach(add)
      return {
        add,
        search(text) {
          const found = searchOrama(database, { term: text, properties: [...fields], limit: 10, ...settings })
          if (found instanceof Promise) throw new Error('Orama answered later')
          return { ids: found.hits.map(({ id }) => id), confidence: found.hits[0]?.score ?? 0 }
        },
        serialize: () => JSON.stringify(save(database)),
      }
    },
  }
}

function stemsOf(text: string): string[] {
  return tokenize(text)
    .map(({ word }) => word)
    .filter((word) => !formOf(word, 'en'))
    .map((word) => stem(word, 'en'))
}
