import type { Synonym } from '@/lib/articles/schema'
import { baseOf } from '@/lib/search/core/stem'
import type { KeptPhrasing } from './kept-phrasing'
import { LanguageGroups, type NearGroup } from './language-groups'

export type { NearGroup }

/** A redacted text as a shopper put it; the first 200 characters are read. */
export type Phrasing = { id: string; text: string; language: string; groupId: string }

/**
 * The phrasings of all languages with the groups they are in. It never decides where one goes: ask for the `nearest`
 * groups, see which of them is the `surest`, and `add` the phrasing to that group or to a new one.
 */
export class PhrasingGroups {
  private readonly languages = new Map<string, LanguageGroups>()
  private readonly phrasings = new Map<string, { kept: KeptPhrasing; among: LanguageGroups }>()

  /** `own`: the shop's synonyms (synonyms.yml), beside those that Askwell ships */
  constructor(private readonly own: readonly Synonym[] = []) {}

  get size(): number {
    return this.phrasings.size
  }

  /** Takes a phrasing in; one with the same id is replaced. */
  add({ id, text, language, groupId }: Phrasing): void {
    this.remove(id)
    const base = baseOf(language)
    let among = this.languages.get(base)
    if (!among) this.languages.set(base, (among = new LanguageGroups(base, this.own)))
    this.phrasings.set(id, { kept: among.add(id, text, groupId), among })
  }

  /** False when there is no such phrasing. */
  remove(id: string): boolean {
    const phrasing = this.phrasings.get(id)
    phrasing?.among.remove(phrasing.kept)
    return this.phrasings.delete(id)
  }

  /** Puts a phrasing into another group; false when there is no such phrasing. */
  move(id: string, groupId: string): boolean {
    const phrasing = this.phrasings.get(id)
    phrasing?.among.move(phrasing.kept, groupId)
    return Boolean(phrasing)
  }

  /** The groups of this language that say most nearly the same, best first; of equals, by the group's id. */
  nearest(text: string, language: string, most = 5): NearGroup[] {
    return this.languages.get(baseOf(language))?.nearest(text, most) ?? []
  }
}
