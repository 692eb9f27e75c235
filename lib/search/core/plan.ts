import type { ArticleIndex } from './article-index'
import type { Alternative, Concept, How, Question } from './concept'

type Option = { places: number[]; terms: number[]; how: How; value: number }

/** What a term says of one word of the question. */
export type Says = { place: number; value: number }

/** A word of the question: the most it can bring, and what may stand for it. */
export type Aim = {
  weight: number
  top: number
  options: Option[]
  /** the terms of all options, most telling first */
  says: Says[]
}

/** A question made ready for scoring: its terms get places. */
export type Plan = {
  question: Question
  /** by place */
  terms: number[]
  /** by word number: 1 + its place; 0 for every other word */
  placeOfWord: Uint8Array
  aims: Aim[]
}

export const mostPlaces = 255

export function planOf(question: Question, index: ArticleIndex): Plan {
  const placeOfTerm = new Map<number, number>()
  const placeOfWord = new Uint8Array(index.vocabulary.words.length)
  const placeOf = (term: number) => {
    const known = placeOfTerm.get(term)
    if (known !== undefined || placeOfTerm.size === mostPlaces) return known
    const place = placeOfTerm.size
    placeOfTerm.set(term, place)
    for (const word of index.vocabulary.wordsOfTerm[term]!) placeOfWord[word] = place + 1
    return place
  }
  const aims = question.concepts.map((concept): Aim => {
    const says: Says[] = []
    const options = concept.alternatives.flatMap((alternative) => {
      const { terms, how } = alternative
      const places = terms.map(placeOf).filter((place) => place !== undefined)
      const value = valueOf(alternative, concept, index)
      for (const place of places) says.push({ place, value: value / terms.length })
      return places.length === terms.length ? [{ places, terms, how, value }] : []
    })
    const top = Math.max(0, ...options.map(({ value }) => value))
    says.sort((a, b) => b.value - a.value)
    return { weight: weightOf(concept.form, concept.rarity, index), top, options, says }
  })
  return { question, terms: [...placeOfTerm.keys()], placeOfWord, aims }
}

/** An alternative is never worth more than the word itself, however rare it is. */
function valueOf({ terms, factor, form }: Alternative, concept: Concept, index: ArticleIndex): number {
  const rare = Math.min(concept.rarity, index.rarity(index.articlesWithAll(terms)))
  return factor * weightOf(form ?? concept.form, rare, index)
}

function weightOf(form: number, rare: number, { settings }: ArticleIndex): number {
  return form * rare ** settings.rarity
}
