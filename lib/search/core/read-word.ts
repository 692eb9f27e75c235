import { splitCompound } from './compounds'
import { formOf, formWords } from './form-words'
import type { Alternative, Concept, How, Reading } from './concept'
import { corrections } from './spelling'
import { stem } from './stem'
import type { Token } from './tokenize'

/** A word of the question with the terms it stands for: itself, what it begins, or what was probably meant. */
export function readWord(token: Token, unfinished: boolean, reading: Reading): Concept {
  const concept: Concept = {
    token,
    stems: stemsOf(token.word, reading),
    form: formValue(token.word, reading),
    rarity: 0,
    alternatives: [],
  }
  add(concept, [token.word], 'exact', 1, reading)
  if (unfinished) addBeginnings(concept, reading)
  if (concept.form < 1) return concept
  if (!reading.literal) {
    if (concept.alternatives.some(({ how }) => how === 'exact')) addHalves(concept, reading)
    else if (!concept.alternatives.length) addMeant(concept, reading)
  }
  addCompounds(concept, reading)
  return concept
}

/** The last word while it is being typed also stands for the most common words that begin like it. */
function addBeginnings({ token, alternatives }: Concept, { index }: Reading): void {
  const { vocabulary, settings } = index
  if (token.word.length < 2) return
  const exact = new Set(alternatives.map(({ terms }) => terms[0]))
  const byArticles = (a: number, b: number) =>
    vocabulary.articlesWithTerm[b]! - vocabulary.articlesWithTerm[a]! ||
    (vocabulary.terms[a]! < vocabulary.terms[b]! ? -1 : 1)
  const common: number[] = []
  // Two letters may begin thousands of words: only the few best are ever put in order.
  for (const term of new Set(
    vocabulary.beginningWith(token.word).map((word) => vocabulary.termOfWord[word]!),
  )) {
    const isFull = common.length === settings.beginnings
    if (exact.has(term) || (isFull && byArticles(common.at(-1)!, term) < 0)) continue
    common.splice(isFull ? -1 : common.length, 1, term)
    common.sort(byArticles)
  }
  for (const term of common) alternatives.push({ terms: [term], factor: settings.prefix, how: 'prefix' })
}

/** A word no article knows: two words written as one, or misspelt, or both. */
function addMeant(concept: Concept, reading: Reading): void {
  const { word } = concept.token
  const { settings } = reading.index
  const known = reading.synonyms.some((synonyms) => synonyms.known.has(word) || synonyms.words.has(word))
  const misspelt = known ? [] : meanings(word, concept.stems, reading)
  // A short part is found in nearly every misspelling: "ref-ends" is "refunds".
  const parts = halvesOf(word, reading)
  if (parts && (parts.every((part) => part.length > 3) || misspelt[0]?.distance !== 1)) {
    concept.corrected = parts.join(' ')
    addParts(concept, parts, reading)
  } else if (misspelt[0]) {
    concept.corrected = misspelt[0].word
    concept.stems = stemsOf(concept.corrected, reading)
    concept.form = formValue(concept.corrected, reading)
  }
  for (const { word: meant, distance } of misspelt) {
    add(concept, [meant], 'spelling', settings.spelling[distance]!, reading)
  }
  if (!concept.alternatives.length && concept.corrected) {
    addParts(concept, halvesOf(concept.corrected, reading) ?? [], reading)
  }
}

/** A word that is known may stand in other articles as the two it is made of; short ones are found in too many words. */
function addHalves(concept: Concept, reading: Reading): void {
  const parts = halvesOf(concept.token.word, reading)
  if (!parts?.every((part) => part.length > 3 && formValue(part, reading) === 1)) return
  add(concept, parts, 'compound', reading.index.settings.compound, reading)
}

function halvesOf(word: string, { index, languages }: Reading) {
  return splitCompound(word, index.vocabulary, languages)
}

function addParts(concept: Concept, parts: string[], reading: Reading): void {
  const { settings } = reading.index
  if (parts.length) add(concept, parts, 'compound', settings.compound, reading)
  for (const part of parts) {
    if (formValue(part, reading) === 1) add(concept, [part], 'compound', settings.compoundPart, reading)
  }
}

/** In German and Dutch, "Kosten" also stands for "Versandkosten". */
function addCompounds({ token, alternatives }: Concept, { index, languages }: Reading): void {
  const { vocabulary, settings } = index
  const words = languages.flatMap((language) => vocabulary.compoundsWith(token.word, language))
  for (const term of new Set(words.map((word) => vocabulary.termOfWord[word]!))) {
    if (alternatives.some(({ terms }) => terms.length === 1 && terms[0] === term)) continue
    alternatives.push({ terms: [term], how: 'compound', factor: settings.compoundPart })
  }
}

function meanings(word: string, stems: string[], { index, languages, synonyms }: Reading) {
  const others = synonyms.map(({ words }) => words)
  // Short names are too near to some form word: "mayo" is not "may".
  const forms = word.length < 5 ? [] : languages.map((language) => formWords(language))
  return corrections(word, stems, index.vocabulary, [...others, ...forms])
}

/** Adds the terms of `words`, found together, unless one of them is in no article. */
function add({ alternatives }: Concept, words: string[], how: How, factor: number, reading: Reading): void {
  for (const language of reading.languages) {
    const terms = words.map((word) => reading.index.vocabulary.term(stem(word, language)))
    const same = (other: Alternative) => other.terms.join() === terms.join()
    if (terms.every(Boolean) && !alternatives.some(same)) alternatives.push({ terms, how, factor })
  }
}

function stemsOf(word: string, { languages }: Reading): string[] {
  return languages.map((language) => stem(word, language))
}

function formValue(word: string, { index, languages }: Reading): number {
  const kinds = languages.map((language) => formOf(word, language))
  if (kinds.includes('form')) return index.settings.formWord
  return kinds.includes('asking') ? index.settings.askingWord : 1
}
