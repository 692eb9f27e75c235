import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type EvalArticle = {
  id: string
  title: string
  description: string
  category: string
  keywords: string[]
  body: string
}
export type EvalQuestion = { id: string; text: string; relevant: string[] }
export type OutOfScope = { id: string; text: string; kind: 'far' | 'near' }
export type EvalSet = {
  name: string
  articles: EvalArticle[]
  questions: EvalQuestion[]
  outOfScope: OutOfScope[]
}

/** The five sets whose plain mean is the macro figure. */
export const mainSets = ['wixqa', 'store-arduino', 'hint3-cure', 'banking77', 'clinc150']

export const evaluationFolder = resolve(
  process.env.SEARCH_EVAL_DIR ?? join(import.meta.dirname, '../../../shared/search-eval'),
)

export const evaluationPresent = existsSync(join(evaluationFolder, mainSets[0]!, 'corpus.jsonl'))

/** One set of real questions, at most `limit` of each kind, picked by a hash of their text. */
export function readSet(name: string, limit = Infinity): EvalSet {
  const read = <T>(file: string): T[] =>
    readFileSync(join(evaluationFolder, name, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  const outOfScope = read<OutOfScope>('out_of_scope.jsonl')
  return {
    name,
    articles: read('corpus.jsonl'),
    questions: sample(read<EvalQuestion>('queries.jsonl'), limit),
    outOfScope: [
      ...sample(
        outOfScope.filter(({ kind }) => kind === 'far'),
        limit,
      ),
      ...sample(
        outOfScope.filter(({ kind }) => kind === 'near'),
        limit,
      ),
    ],
  }
}

function sample<T extends { text: string }>(items: T[], limit: number): T[] {
  if (items.length <= limit) return items
  return items
    .map((item) => ({ item, order: hash(item.text) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, limit)
    .map(({ item }) => item)
}

/** FNV-1a: the same text gives the same number everywhere. */
export function hash(text: string): number {
  let value = 2166136261
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619)
  }
  return value >>> 0
}

/** Random numbers between 0 and 1 that follow from the seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
