import { content } from '@/lib/articles/content'
import { onePerProcess } from '@/lib/one-per-process'
import { questionKey } from '@/lib/search/queries'
import { type NearGroup, PhrasingGroups } from '../grouping/phrasing-groups'
import { surest } from '../grouping/same-need'
import { settings } from '../grouping/settings'
import { mended } from '../kind/mended'
import { type KeptPhrasing, phrasingsSince, phrasingsVersion } from './groups/queries'
import { toldOf } from './told-of'

type Asked = { wording: string; language: string }

/** Questions asked in one visit with a phrasing, and from how many networks. */
type InOneVisit = ReadonlyMap<string, number>

const nearestLooked = 10

const noneYet = () => new PhrasingGroups(content().synonyms)

/** All phrasings of the ledger in memory, in step with the table whoever writes to it. */
class KnownPhrasings {
  private groups = noneYet()
  private readonly kept = new Map<string, Asked>()
  private newest = new Date(0)

  /** Reads what other instances, and staff, changed. */
  async catchUp(): Promise<void> {
    const { count, newest } = await phrasingsVersion()
    if (count === this.kept.size && newest <= this.newest.getTime()) return
    for (const phrasing of await phrasingsSince(this.newest)) this.take(phrasing)
    // Some were removed: begin anew.
    if (count !== this.kept.size) {
      this.forget()
      for (const phrasing of await phrasingsSince(new Date(0))) this.take(phrasing)
    }
  }

  /** The question that a new phrasing surely belongs to, if any. */
  questionFor(asked: Asked, inOneVisit: InOneVisit): string | undefined {
    const near = this.near(asked, inOneVisit)
    return this.surest(asked, near, inOneVisit) ?? this.meantAlike(asked, near)?.groupId
  }

  /** Of the questions asked in one visit with a phrasing the one that surely is the same need, if any. */
  questionOfVisits(asked: Asked, inOneVisit: InOneVisit): string | undefined {
    const near = this.near(asked, inOneVisit).filter(({ groupId }) => inOneVisit.has(groupId))
    return this.surest(asked, near, inOneVisit)
  }

  private surest(
    { wording, language }: Asked,
    near: NearGroup[],
    inOneVisit: InOneVisit,
  ): string | undefined {
    const toldOfKept = (phrasingId: string) => toldOf(this.kept.get(phrasingId)!.wording, language)
    return surest(near, toldOf(wording, language), toldOfKept, inOneVisit)?.groupId
  }

  /** The nearest questions by words, and of those asked in one visit with it all that have a word in common. */
  private near({ wording, language }: Asked, inOneVisit: InOneVisit): NearGroup[] {
    return this.groups
      .nearest(wording, language, inOneVisit.size ? settings.compared : nearestLooked)
      .filter(({ groupId }, at) => at < nearestLooked || inOneVisit.has(groupId))
      .filter(({ phrasingId }) => this.kept.get(phrasingId)!.language === language)
  }

  /** Where words are misspelt: whose words are the same ones once both are mended. */
  private meantAlike({ wording: text, language }: Asked, near: NearGroup[]): NearGroup | undefined {
    const meant = mended(text, language)
    if (meant === undefined) return undefined
    const key = questionKey(meant, language)
    return near.find(({ phrasingId }) => {
      const { wording } = this.kept.get(phrasingId)!
      return questionKey(mended(wording, language) ?? wording, language) === key
    })
  }

  /** Questions that speak of something alike without surely being the same, nearest first. */
  nearQuestions(texts: string[], language: string, most: number): string[] {
    const near = texts.flatMap((text) => this.groups.nearest(text, language, most + 1))
    near.sort((a, b) => b.likeness - a.likeness)
    return [...new Set(near.map(({ groupId }) => groupId))].slice(0, most + 1)
  }

  take({ id, wording, language, questionId, updatedAt }: KeptPhrasing): void {
    this.groups.add({ id, text: wording, language, groupId: questionId })
    this.kept.set(id, { wording, language })
    if (updatedAt > this.newest) this.newest = updatedAt
  }

  drop(id: string): void {
    this.kept.delete(id)
    this.groups.remove(id)
  }

  /** Begins anew at the next `catchUp`. */
  forget(): void {
    this.groups = noneYet()
    this.kept.clear()
    this.newest = new Date(0)
  }
}

export function knownPhrasings(): KnownPhrasings {
  return onePerProcess('known-phrasings', () => new KnownPhrasings())
}
