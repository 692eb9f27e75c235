import type { Synonym } from '@/lib/articles/schema'
import german from './synonyms/de.json'
import english from './synonyms/en.json'
import spanish from './synonyms/es.json'
import french from './synonyms/fr.json'
import italian from './synonyms/it.json'
import dutch from './synonyms/nl.json'
import portuguese from './synonyms/pt.json'
import { baseOf, stem } from './stem'
import { tokenize } from './tokenize'

/** A phrase of stems, and the phrases that may stand in its place. */
type Entry = { phrase: string[]; others: string[][] }

const shipped: Record<string, readonly Synonym[]> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
}

/** What may stand for what, in one language: Askwell's general shop words and the shop's own. */
export class Synonyms {
  /** single words, and pairs as one ("giftcard"): known words even where no article has them */
  readonly words = new Set<string>()
  /** every word of every phrase: none of them is misspelt */
  readonly known = new Set<string>()
  private readonly byFirst = new Map<string, Entry[]>()

  constructor(
    private readonly language: string,
    own: readonly Synonym[] = [],
  ) {
    for (const synonym of [...own, ...(shipped[baseOf(language)] ?? [])]) this.add(synonym)
  }

  /** Every entry whose phrase stands in `stems` at `position`. */
  at(stems: string[], position: number): Entry[] {
    const entries = this.byFirst.get(stems[position]!) ?? []
    return entries.filter(({ phrase }) => phrase.every((part, offset) => stems[position + offset] === part))
  }

  private add(synonym: Synonym): void {
    const from = this.phrases('from' in synonym ? synonym.from : synonym)
    const to = 'to' in synonym ? this.phrases(synonym.to) : from
    for (const phrase of from)
      this.enter(
        phrase,
        to.filter((other) => other !== phrase),
      )
  }

  private phrases(written: readonly string[]): string[][] {
    return written
      .map((phrase) => tokenize(phrase).map(({ word }) => word))
      .filter((words) => words.length)
      .map((words) => {
        for (const word of words) this.known.add(word)
        if (words.length < 3) this.words.add(words.join(''))
        return words.map((word) => stem(word, this.language))
      })
  }

  private enter(phrase: string[], others: string[][]): void {
    const entries = this.byFirst.get(phrase[0]!)
    if (entries) entries.push({ phrase, others })
    else this.byFirst.set(phrase[0]!, [{ phrase, others }])
  }
}
