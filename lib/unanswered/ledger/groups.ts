import { content } from '@/lib/articles/content'
import { onePerProcess } from '@/lib/one-per-process'
import { PhrasingGroups } from '../grouping/phrasing-groups'
import { sameNeed } from '../grouping/settings'
import { type KeptPhrasing, phrasingsSince, phrasingsVersion } from './groups/queries'

/** All phrasings of the ledger in memory, in step with the table whoever writes to it. */
class KnownPhrasings {
  private groups = new PhrasingGroups(content().synonyms)
  private readonly languageOf = new Map<string, string>()
  private newest = new Date(0)

  /** Reads what other instances, and staff, changed. */
  async catchUp(): Promise<void> {
    const { count, newest } = await phrasingsVersion()
    if (count === this.languageOf.size && newest <= this.newest.getTime()) return
    for (const phrasing of await phrasingsSince(this.newest)) this.take(phrasing)
    // Some were removed: begin anew.
    if (count !== this.languageOf.size) {
      this.forget()
      for (const phrasing of await phrasingsSince(new Date(0))) this.take(phrasing)
    }
  }

  /** The question that a new phrasing belongs to, if it surely belongs to one. */
  questionFor(text: string, language: string): string | undefined {
    const near = this.groups
      .nearest(text, language, 5)
      .find(({ phrasingId }) => this.languageOf.get(phrasingId) === language)
    return near && near.likeness >= sameNeed ? near.groupId : undefined
  }

  /** Questions that speak of something alike without surely being the same, nearest first. */
  nearQuestions(texts: string[], language: string, most: number): string[] {
    const near = texts.flatMap((text) => this.groups.nearest(text, language, most + 1))
    near.sort((a, b) => b.likeness - a.likeness)
    return [...new Set(near.map(({ groupId }) => groupId))].slice(0, most + 1)
  }

  take({ id, wording, language, questionId, updatedAt }: KeptPhrasing): void {
    this.groups.add({ id, text: wording, language, groupId: questionId })
    this.languageOf.set(id, language)
    if (updatedAt > this.newest) this.newest = updatedAt
  }

  drop(id: string): void {
    this.languageOf.delete(id)
    this.groups.remove(id)
  }

  /** Begins anew at the next `catchUp`. */
  forget(): void {
    this.groups = new PhrasingGroups(content().synonyms)
    this.languageOf.clear()
    this.newest = new Date(0)
  }
}

export function knownPhrasings(): KnownPhrasings {
  return onePerProcess('known-phrasings', () => new KnownPhrasings())
}
