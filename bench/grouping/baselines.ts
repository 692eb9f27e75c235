import { formOf } from '@/lib/search/core/form-words'
import { stem } from '@/lib/search/core/stem'
import { tokenize } from '@/lib/search/core/tokenize'
import type { Labelled } from './labelled'

const stemsOf = (text: string) => tokenize(text).map(({ word }) => stem(word, 'en'))

/** The same normalized words: what the unanswered list groups by without any likeness (`questionKey`). */
export function sameWords(phrasings: Labelled[]): string[] {
  return phrasings.map(({ text }) => {
    const words = tokenize(text).map(({ word }) => word)
    const telling = words.filter((word) => !formOf(word, 'en'))
    const stems = (telling.length ? telling : words).map((word) => stem(word, 'en'))
    return [...new Set(stems)].sort().join(' ')
  })
}

/** Cosine of TF-IDF over stems, single link: phrasings at least so alike, and whoever is linked by them, are one group. */
export function singleLink(phrasings: Labelled[]): (threshold: number) => string[] {
  const links = linksBetween(vectorsOf(phrasings)).sort((a, b) => b.likeness - a.likeness)
  return (threshold) => {
    const parent = phrasings.map((_, at) => at)
    const root = (at: number): number => (parent[at] === at ? at : (parent[at] = root(parent[at]!)))
    for (const { a, b, likeness } of links) {
      if (likeness < threshold) break
      parent[root(a)] = root(b)
    }
    return phrasings.map((_, at) => String(root(at)))
  }
}

function vectorsOf(phrasings: Labelled[]): Map<string, number>[] {
  const all = phrasings.map(({ text }) => stemsOf(text))
  const having = new Map<string, number>()
  for (const stems of all) for (const each of new Set(stems)) having.set(each, (having.get(each) ?? 0) + 1)
  return all.map((stems) => {
    const vector = new Map<string, number>()
    for (const each of stems) {
      const rarity = Math.log((1 + all.length) / (1 + having.get(each)!)) + 1
      vector.set(each, (vector.get(each) ?? 0) + rarity)
    }
    const length = Math.hypot(...vector.values())
    for (const [each, value] of vector) vector.set(each, value / length)
    return vector
  })
}

const least = 0.2

function linksBetween(vectors: Map<string, number>[]): { a: number; b: number; likeness: number }[] {
  const postings = new Map<string, { at: number; value: number }[]>()
  const links: { a: number; b: number; likeness: number }[] = []
  vectors.forEach((vector, a) => {
    const likeness = new Float64Array(a)
    for (const [each, value] of vector) {
      const list = postings.get(each)
      for (const other of list ?? []) likeness[other.at]! += value * other.value
      if (list) list.push({ at: a, value })
      else postings.set(each, [{ at: a, value }])
    }
    likeness.forEach((found, b) => {
      if (found >= least) links.push({ a, b, likeness: found })
    })
  })
  return links
}
