import type { Synonym } from '@/lib/articles/schema'
import { candidates } from './candidates'
import { compareGroup } from './compare-group'
import { comparePhrasings } from './compare-phrasings'
import type { Group, KeptPhrasing } from './kept-phrasing'
import { readPhrasing, termsOf } from './read-phrasing'
import { settings } from './settings'
import { Words } from './words'

export type NearGroup = {
  groupId: string
  /** 1: the same words, 0: no word of it */
  likeness: number
  /** the phrasing of the group that is most alike */
  phrasingId: string
}

/** The phrasings of one language, their groups, and by term which phrasings have it. */
export class LanguageGroups {
  readonly words: Words
  readonly phrasings: (KeptPhrasing | undefined)[] = []
  readonly postings: number[][] = []
  private readonly groups = new Map<string, Group>()
  private readonly free: number[] = []

  constructor(language: string, own: readonly Synonym[]) {
    this.words = new Words(language, own)
  }

  add(id: string, text: string, groupId: string): KeptPhrasing {
    const terms = termsOf(text, this.words.language).map((term) => this.words.learn(term))
    const slot = this.free.pop() ?? this.phrasings.length
    const kept: KeptPhrasing = { id, slot, groupId, terms }
    this.phrasings[slot] = kept
    this.words.phrasings++
    for (const term of terms) {
      this.words.phrasingsWith[term]!++
      ;(this.postings[term] ??= []).push(slot)
    }
    this.count(kept, 1)
    return kept
  }

  remove(kept: KeptPhrasing): void {
    this.count(kept, -1)
    this.words.phrasings--
    for (const term of kept.terms) {
      this.words.phrasingsWith[term]!--
      const slots = this.postings[term]!
      slots[slots.indexOf(kept.slot)] = slots.at(-1)!
      slots.pop()
    }
    this.phrasings[kept.slot] = undefined
    this.free.push(kept.slot)
  }

  move(kept: KeptPhrasing, groupId: string): void {
    this.count(kept, -1)
    kept.groupId = groupId
    this.count(kept, 1)
  }

  nearest(text: string, most: number): NearGroup[] {
    const concepts = readPhrasing(text, this.words)
    const members = new Map<string, { kept: KeptPhrasing; likeness: number }[]>()
    for (const kept of candidates(concepts, this)) {
      const member = { kept, likeness: comparePhrasings(concepts, kept, this.words) }
      const others = members.get(kept.groupId)
      if (others) others.push(member)
      else members.set(kept.groupId, [member])
    }
    const near = [...members].map(([groupId, found]) => {
      found.sort((a, b) => b.likeness - a.likeness || (a.kept.id < b.kept.id ? -1 : 1))
      const group = this.groups.get(groupId)!
      const counted = Math.min(group.phrasings, settings.members)
      const mean = found.slice(0, counted).reduce((sum, { likeness }) => sum + likeness, 0) / counted
      const whole = compareGroup(concepts, group, this.words)
      const same = found[0]!.likeness > 0.9999
      const likeness = same ? 1 : mean + settings.wholeGroup * (whole - mean)
      return { groupId, likeness: Math.max(0, Math.min(1, likeness)), kept: found[0]!.kept }
    })
    near.sort((a, b) => b.likeness - a.likeness || (a.groupId < b.groupId ? -1 : 1))
    return near
      .slice(0, most)
      .map(({ groupId, likeness, kept }) => ({ groupId, likeness, phrasingId: kept.id }))
  }

  private count({ groupId, terms }: KeptPhrasing, change: 1 | -1): void {
    const group = this.groups.get(groupId) ?? { phrasings: 0, having: new Map<number, number>() }
    this.groups.set(groupId, group)
    group.phrasings += change
    for (const term of terms) {
      const having = (group.having.get(term) ?? 0) + change
      if (having) group.having.set(term, having)
      else group.having.delete(term)
    }
    if (!group.phrasings) this.groups.delete(groupId)
  }
}
