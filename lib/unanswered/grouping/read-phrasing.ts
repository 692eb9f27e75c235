import { withoutMarkers } from '@/lib/redaction-markers'
import { stem } from '@/lib/search/core/stem'
import { tokenize } from '@/lib/search/core/tokenize'
import { longestQuery } from '@/lib/search/schema'
import { namedOrder } from './named-order'
import { settings } from './settings'
import type { Words } from './words'

/** Terms that, found together in another phrasing, stand for a word; `factor` is what they are worth beside it. */
export type Alternative = { terms: readonly number[]; factor: number }

/** One term of a phrasing with everything that may stand for it, itself included where it is known. */
export type Concept = { word: string; term: string; form: number; alternatives: Alternative[] }

// That an order was named tells something of the need.
function wordsOf(text: string): string[] {
  const read = text.slice(0, longestQuery).replaceAll('[order]', ` ${namedOrder} `)
  return tokenize(withoutMarkers(read)).map(({ word }) => word)
}

/** The terms of a phrasing in order, each once. */
export function termsOf(text: string, language: string): string[] {
  return [...new Set(wordsOf(text).map((word) => stem(word, language)))]
}

/** What a phrasing says, each term once. */
export function readPhrasing(text: string, words: Words): Concept[] {
  const concepts = wordsOf(text).map((word): Concept => {
    const term = stem(word, words.language)
    const number = words.number(term)
    const alternatives = number === undefined ? [] : [{ terms: [number], factor: 1 }]
    return { word, term, form: words.form(term), alternatives }
  })
  addSynonyms(concepts, words)
  addJoined(concepts, words)
  const seen = new Set<string>()
  const once = concepts.filter(({ term }) => !seen.has(term) && seen.add(term))
  for (const concept of once.filter(({ form }) => form === 1)) {
    addSplit(concept, words)
    addSpelling(concept, words)
  }
  return once
}

/** A phrase lends its synonyms to each of its words that says something, or else to its first, which then counts. */
function addSynonyms(concepts: Concept[], words: Words): void {
  const stems = concepts.map(({ term }) => term)
  for (let at = 0; at < stems.length; at++) {
    for (const { phrase, others } of words.synonyms.at(stems, at)) {
      const own = concepts.slice(at, at + phrase.length)
      const telling = own.filter(({ form }) => form === 1)
      for (const other of others) {
        const terms = numbersOf(other, words)
        if (!terms) continue
        for (const concept of telling.length ? telling : own.slice(0, 1)) {
          if (phrase.length > 1) concept.form = 1
          concept.alternatives.push({ terms, factor: settings.synonym })
        }
      }
    }
  }
}

/** "gift card" also stands for "giftcard". */
function addJoined(concepts: Concept[], words: Words): void {
  for (let at = 0; at + 1 < concepts.length; at++) {
    const pair = concepts.slice(at, at + 2)
    const terms = numbersOf([stem(pair.map(({ word }) => word).join(''), words.language)], words)
    if (!terms) continue
    for (const { alternatives } of pair) alternatives.push({ terms, factor: settings.compound })
  }
}

/** "giftcard" also stands for "gift card". */
function addSplit({ term, alternatives }: Concept, words: Words): void {
  if (term.length < 6 || term.length > 40 || words.isRight(term)) return
  for (let cut = 3; cut <= term.length - 3; cut++) {
    const parts = [term.slice(0, cut), term.slice(cut)].map((part) => stem(part, words.language))
    const terms = numbersOf(parts, words)
    if (terms) alternatives.push({ terms, factor: settings.compound })
  }
}

/** Of two terms one edit apart, the rare one may be a misspelling; never when the synonym lists know both. */
function addSpelling({ term, alternatives }: Concept, words: Words): void {
  const own = words.number(term)
  for (const near of words.nearTo(term)) {
    const isRight = words.isRight(term)
    const isOtherRight = words.isRight(words.terms[near]!)
    if (isRight && isOtherRight) continue
    const phrasings = own === undefined ? 0 : words.phrasingsWith[own]!
    const others = words.phrasingsWith[near]!
    const misspelt = isRight ? others : isOtherRight ? phrasings : Math.min(phrasings, others)
    if (misspelt > settings.misspeltPhrasings) continue
    alternatives.push({ terms: [near], factor: settings.spelling })
  }
}

function numbersOf(terms: string[], words: Words): number[] | undefined {
  const numbers = terms.map((term) => words.number(term))
  return numbers.every((number) => number !== undefined) ? numbers : undefined
}
