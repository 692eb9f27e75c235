import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { englishStem } from './english-stem'

const snowball: Record<string, (word: string) => string> = {
  en: englishStem,
  // "Rueckgabe" is how a keyboard without umlauts writes "Rückgabe".
  de: (word) => german(word.replace(/(?<![aeq])ue|ae|oe/g, (pair) => pair[0]!)),
  fr: french,
  es: spanish,
  nl: dutch,
  it: italian,
  pt: portuguese,
}

/** The stem of a folded word; numbers, codes and languages without a stemmer stay as they are. */
export function stem(word: string, language: string): string {
  const stemmer = snowball[baseOf(language)]
  return stemmer && word.length > 2 && !/[0-9]/.test(word) ? stemmer(word) : word
}

/** `pt` of `pt-BR`. */
export function baseOf(language: string): string {
  return language.split('-', 1)[0]!.toLowerCase()
}
