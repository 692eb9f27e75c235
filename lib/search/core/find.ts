import type { Synonym } from '@/lib/articles/schema'
import type { ArticleIndex } from './article-index'
import { candidates } from './candidates'
import { type Signs, confidenceOf, signsOf } from './decide'
import type { Question } from './concept'
import { readQuestion } from './question'
import { planOf } from './plan'
import { type Found, Ranker, type Scored, rounded } from './rank'
import { compareSentences } from './resemblance'
import { baseOf } from './stem'
import { Sums } from './sums'
import { Synonyms } from './synonyms'
import { usualShare } from './usual-share'

export type FindOptions = {
  language: string
  settled: boolean
  limit: number
  literal?: boolean
  /** by its words alone: that a title or an ask is the question itself puts nothing first and makes nothing surer */
  byWords?: boolean
}

/** Everything needed to answer questions: the index and the synonyms of its languages. */
export class Finder {
  private readonly synonyms = new Map<string, Synonyms>()
  private usual?: { version: number; share: number }
  private renewal?: Generator<undefined, number>
  private readonly sums = new Sums()
  private readonly ranker: Ranker

  constructor(
    readonly index: ArticleIndex,
    private readonly own: readonly Synonym[] = [],
    /** where it was measured elsewhere, over the same articles */
    private readonly givenShare?: number,
  ) {
    this.ranker = new Ranker(index)
  }

  find(text: string, { language, settled, limit, literal = false, byWords = false }: FindOptions): Found {
    const { index } = this
    const preferred = baseOf(language)
    const present = index.vocabulary.languages
    const languages = present.length ? [...present].sort((a) => (a === preferred ? -1 : 0)) : [preferred]
    const synonyms = languages.map((each) => this.synonymsOf(each))
    const question = readQuestion(text, { index, languages, synonyms, settled, literal })
    const plan = planOf(question, index)
    const exact = byWords ? new Map<number, number>() : exactMatches(question, index)
    const { ranker } = this
    ranker.ask(plan)
    const numbers = new Set([...exact.keys(), ...candidates(plan, index, this.sums)])
    const scored = Array.from(numbers, (number) => ranker.score(number, exact.get(number) ?? 0))
    const { resemblance, ownLanguage } = index.settings
    sort(scored, preferred, ownLanguage)
    // Likeness only adds points: none of the others comes before the first.
    const first = scored.splice(0, resemblance.among)
    compareSentences(first, ranker.reading, plan, index)
    sort(first, preferred, ownLanguage)
    scored.unshift(...first)
    const ranked = scored.slice(0, limit).map((each) => ranker.explain(each))
    const rarest = index.rarity(0) ** index.settings.rarity
    return { plan, ranked, tenth: scored[9]?.score ?? 0, rarest }
  }

  /** How sure we are that the first three of what was found contain the answer, 0–1. */
  confidence(found: Found): number {
    return rounded(confidenceOf(found, this.usualShare()))
  }

  /** What that figure is made of. */
  signs(found: Found): Signs {
    return signsOf(found, this.usualShare())
  }

  /** What questions without an article reach here: measured when first needed, then when `renewUsualShare` is called. */
  usualShare(): number {
    if (this.givenShare !== undefined) return this.givenShare
    while (!this.usual) this.renewUsualShare()
    return this.usual.share
  }

  /** Whether a confidence can be told without measuring anything first. */
  get isMeasured(): boolean {
    return this.usual !== undefined
  }

  /**
   * Measures it again when a twentieth of the articles has changed: one step of some milliseconds, so that no search has
   * to wait for all of it. False when there is nothing left to do.
   */
  renewUsualShare(): boolean {
    const { index } = this
    if (!this.renewal && this.usual && index.version - this.usual.version <= index.size / 20) return false
    this.renewal ??= usualShare(index, (title, language) =>
      this.find(title, { language, settled: true, limit: 5 }),
    )
    const { done, value } = this.renewal.next()
    if (!done) return true
    this.usual = { version: index.version, share: value }
    this.renewal = undefined
    return true
  }

  /** The same index with other synonyms of the shop; what was measured serves until it is measured again. */
  withSynonyms(own: readonly Synonym[]): Finder {
    const next = new Finder(this.index, own)
    if (this.usual) next.usual = { version: -Infinity, share: this.usual.share }
    return next
  }

  synonymsOf(language: string): Synonyms {
    let synonyms = this.synonyms.get(language)
    if (!synonyms) this.synonyms.set(language, (synonyms = new Synonyms(language, this.own)))
    return synonyms
  }
}

/** The same words as a title or an ask come first, then points, a little more in the reader's language, then the slug. */
function sort(ranked: Scored[], language: string, ownLanguage: number): void {
  for (const each of ranked) {
    each.points = each.article.language === language ? each.score * ownLanguage : each.score
  }
  ranked.sort((a, b) => b.exact - a.exact || b.points - a.points || (a.article.id < b.article.id ? -1 : 1))
}

/** Articles whose title or ask is the question: 2 word for word, 1 in another order or form. */
function exactMatches({ keys }: Question, { byKey }: ArticleIndex): Map<number, number> {
  const matches = new Map<number, number>()
  for (const bag of keys.bags) for (const number of byKey.get(bag) ?? []) matches.set(number, 1)
  for (const number of byKey.get(keys.exact) ?? []) matches.set(number, 2)
  return matches
}
