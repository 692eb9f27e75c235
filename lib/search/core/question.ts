import { withoutMarkers } from '@/lib/redaction-markers'
import type { ArticleIndex } from './article-index'
import type { Alternative, Concept, Question, Reading } from './concept'
import { codesIn } from './order-codes'
import { bagKey, exactKey } from './read-article'
import { readWord } from './read-word'
import { stem } from './stem'
import { tokenize } from './tokenize'

/** Reads what was typed: which words, what they may stand for, and how much each says. */
export function readQuestion(text: string, reading: Reading): Question {
  const tokens = tokenize(withoutMarkers(text))
  const isCode = codesIn(text)
  const literally = { ...reading, literal: true }
  const concepts = tokens.map((token, position) => {
    const unfinished = !reading.settled && position === tokens.length - 1 && token.end === text.length
    return readWord(token, unfinished, isCode(token) ? literally : reading)
  })
  addSynonyms(concepts, reading)
  addJoined(concepts, reading)
  for (const concept of concepts) concept.rarity = rarityOf(concept, reading.index)
  return {
    text,
    concepts: withoutRepeats(concepts),
    keys: {
      exact: exactKey(tokens.map(({ word }) => word)),
      bags: reading.languages.map((_, language) => bagKey(concepts.map(({ stems }) => stems[language]!))),
    },
  }
}

/**
 * A phrase of the question lends its synonyms to each of its words that says something; where none does ("where is"),
 * to its first, and there they count in full.
 */
function addSynonyms(concepts: Concept[], { index, languages, synonyms }: Reading): void {
  languages.forEach((_, language) => {
    const stems = concepts.map((concept) => concept.stems[language]!)
    for (let position = 0; position < stems.length; position++) {
      for (const { phrase, others } of synonyms[language]!.at(stems, position)) {
        const words = concepts.slice(position, position + phrase.length)
        const telling = words.filter(({ form }) => form === 1)
        const form = telling.length || phrase.length === 1 ? undefined : 1
        const alternatives = others
          .map((other) => other.map((each) => index.vocabulary.term(each)))
          .filter((terms) => terms.every(Boolean))
          .map((terms): Alternative => ({ terms, factor: index.settings.synonym, how: 'synonym', form }))
        for (const word of telling.length ? telling : words.slice(0, 1)) addNew(word, alternatives)
      }
    }
  })
}

/** "gift cards" also finds "giftcard". */
function addJoined(concepts: Concept[], { index, languages }: Reading): void {
  for (let position = 0; position + 1 < concepts.length; position++) {
    const [first, second] = [concepts[position]!, concepts[position + 1]!]
    const word = first.token.word + second.token.word
    const terms = languages.map((language) => index.vocabulary.term(stem(word, language))).filter(Boolean)
    const alternatives = [...new Set(terms)].map((term): Alternative => {
      return { terms: [term], factor: index.settings.compound, how: 'compound' }
    })
    addNew(first, alternatives)
    addNew(second, alternatives)
  }
}

function addNew(concept: Concept, alternatives: Alternative[]): void {
  for (const alternative of alternatives) {
    const same = ({ terms }: Alternative) => terms.join() === alternative.terms.join()
    if (!concept.alternatives.some(same)) concept.alternatives.push(alternative)
  }
}

function rarityOf({ alternatives }: Concept, index: ArticleIndex): number {
  const exact = alternatives.filter(({ how }) => how === 'exact')
  const likely = exact.length ? exact : alternatives.filter(({ how }) => how !== 'synonym').slice(0, 1)
  return index.rarity(Math.max(0, ...likely.map(({ terms }) => index.articlesWithAll(terms))))
}

function withoutRepeats(concepts: Concept[]): Concept[] {
  const seen = new Set<string>()
  return concepts.filter(({ stems }) => !seen.has(stems.join(' ')) && seen.add(stems.join(' ')))
}
