import { content } from '@/lib/articles/content'
import { onePerProcess } from '@/lib/one-per-process'
import { questionKey } from '@/lib/search/queries'
import { type NearGroup, PhrasingGroups } from '../grouping/phrasing-groups'
import { sameInOneVisit, sameNearest } from '../grouping/settings'
import { mended } from '../kind/mended'
import { isInNoArticle } from '../kind/shop-words'
import { type KeptPhrasing, phrasingsSince, phrasingsVersion } from './groups/queries'
import { slugsIn } from './queries'

/** `article`: the one that the search shows first */
type Asked = { wording: string; language: string; article?: string }

const nearestLooked = 10

const noneYet = () => new PhrasingGroups(content().synonyms, isInNoArticle)

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

  /** The question that a new phrasing belongs to, if it surely belongs to one. */
  questionFor({ wording, language, article }: Asked): string | undefined {
    const near = this.near(wording, language)
    const same = near.find(
      ({ isSame, likeness, phrasingId }) =>
        isSame || (article && likeness >= sameNearest && this.kept.get(phrasingId)!.article === article),
    )
    return (same ?? this.meantAlike(wording, language, near))?.groupId
  }

  /** Of the questions that its visitors asked with it, the one that a phrasing has most in common with, if anything. */
  questionOfVisit(text: string, language: string, inOneVisit: ReadonlySet<string>): string | undefined {
    if (inOneVisit.size === 0) return undefined
    const near = this.near(text, language)
    return near.find(({ groupId, likeness }) => likeness >= sameInOneVisit && inOneVisit.has(groupId))
      ?.groupId
  }

  private near(text: string, language: string): NearGroup[] {
    return this.groups
      .nearest(text, language, nearestLooked)
      .filter(({ phrasingId }) => this.kept.get(phrasingId)!.language === language)
  }

  /** Where words are misspelt: whose words are the same ones once both are mended. */
  private meantAlike(text: string, language: string, near: NearGroup[]): NearGroup | undefined {
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

  take({ id, wording, language, questionId, shown, updatedAt }: KeptPhrasing): void {
    this.groups.add({ id, text: wording, language, groupId: questionId })
    this.kept.set(id, { wording, language, article: slugsIn(shown)[0] })
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
