import german from './form-words/de.json'
import english from './form-words/en.json'
import spanish from './form-words/es.json'
import french from './form-words/fr.json'
import italian from './form-words/it.json'
import dutch from './form-words/nl.json'
import portuguese from './form-words/pt.json'
import { fold } from './normalize'
import { baseOf } from './stem'

type Kind = 'form' | 'asking'

const lists: Record<string, Record<Kind, string>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
}

const kinds = new Map<string, Map<string, Kind>>()

/** Whether a folded word only carries the form of a request ("how", "the") or only asks ("want", "help"). */
export function formOf(word: string, language: string): Kind | undefined {
  return formWords(language).get(word)
}

export function formWords(language: string): ReadonlyMap<string, Kind> {
  const base = baseOf(language)
  let known = kinds.get(base)
  if (!known) {
    known = new Map()
    for (const kind of ['asking', 'form'] as const) {
      for (const listed of lists[base]?.[kind].split(' ') ?? []) known.set(fold(listed), kind)
    }
    kinds.set(base, known)
  }
  return known
}
