import type { ArticleIndex, IndexedArticle } from './article-index'
import { type Aim, type Plan, mostPlaces } from './plan'
import type { How } from './concept'
import { Reading } from './reading'
import { fields } from './settings'

/** What one word of the question brought an article: the terms found for it, and in which fields (bits). */
export type Part = { found: number[]; how: How; fields: number; points: number }

/** An article and what it is ranked by. */
export type Scored = {
  article: IndexedArticle
  /** the article's in the index */
  number: number
  /** 2: title or ask word for word, 1: the same words in another order or form, 0: neither */
  exact: number
  score: number
  /** the score, a little more in the reader's language */
  points: number
  /** what the words of the question standing close together brought */
  nearness: number
  /** how much its sentences are like the question, 0 to 1.8; only looked at among the first */
  resemblance: number
}

export type Ranked = Scored & {
  /** one per word of the question */
  parts: (Part | undefined)[]
}

/** The articles found for a question, best first. */
export type Found = {
  plan: Plan
  ranked: Ranked[]
  /** the score of the tenth, whether it is asked for or not */
  tenth: number
  /** what a word no article has would weigh */
  rarest: number
}

/**
 * Scores articles for a question: the words found, weighted, and how close together they stand. One serves all
 * questions, one after the other.
 */
export class Ranker {
  readonly reading = new Reading()
  private plan!: Plan
  private says: Aim['says'][] = []
  private averages: readonly number[] = []
  private readonly perWord = new Float64Array(fields.length)
  /** by place: what the term weighs in the article, and the fields it stands in (bits) */
  private readonly weights = new Float64Array(mostPlaces)
  private readonly fieldBits = new Int32Array(mostPlaces)
  /** the option that weighs most for the word of the question last looked at */
  private best?: Aim['options'][number]

  constructor(private readonly index: ArticleIndex) {}

  ask(plan: Plan): void {
    this.plan = plan
    this.says = plan.aims.map(({ says }) => says)
    this.averages = fields.map((_, field) => this.index.averageLength(field))
  }

  score(number: number, exact: number): Scored {
    this.weigh(number)
    const nearness = this.nearness()
    let points = nearness
    for (const aim of this.plan.aims) points += this.pointsOf(aim)
    const score = rounded(points)
    return {
      article: this.index.articles[number]!,
      number,
      exact,
      score,
      points: score,
      nearness,
      resemblance: 0,
    }
  }

  /** The same with what every word of the question brought. */
  explain(scored: Scored): Ranked {
    this.weigh(scored.number)
    const parts = this.plan.aims.map((aim) => this.partOf(aim))
    return { ...scored, nearness: rounded(scored.nearness), parts }
  }

  /** What each term of the question weighs in an article. */
  private weigh(number: number): void {
    const { reading, weights, fieldBits, perWord, index } = this
    const article = index.articles[number]!
    const { terms } = this.plan
    reading.open(index.occurrences[number]!, terms)
    index.weightPerWord(article, this.averages, perWord)
    const { sentences, starts } = reading.occurrences
    for (let place = 0; place < terms.length; place++) {
      let [field, weight, bits] = [0, 0, 0]
      for (let at = reading.from[place]!; at < reading.to[place]!; at++) {
        while (starts[sentences[at]!]! >= article.ends[field]!) field++
        weight += perWord[field]!
        bits |= 1 << field
      }
      weights[place] = weight
      fieldBits[place] = bits
    }
  }

  /** A word's points: all that may stand for it counts as more of the same, up to what the best of them is worth. */
  private pointsOf({ top, options }: Aim): number {
    const { weights } = this
    const { saturation } = this.index.settings
    let [sum, most] = [0, 0]
    this.best = undefined
    for (const option of options) {
      let weight = Infinity
      for (const place of option.places) weight = Math.min(weight, weights[place]!)
      const share = (option.value / top) * weight
      sum += share
      if (share <= most) continue
      most = share
      this.best = option
    }
    return sum && (top * (saturation + 1) * sum) / (saturation + sum)
  }

  private partOf(aim: Aim): Part | undefined {
    const points = this.pointsOf(aim)
    if (!this.best) return undefined
    const { places, terms, how } = this.best
    const bits = places.reduce((all, place) => all & this.fieldBits[place]!, -1)
    return { found: terms, how, fields: bits, points }
  }

  /** The two sentences that say most of the question; long ones say less per word. */
  private nearness(): number {
    const { reading } = this
    const { sentence, nearness } = this.index.settings
    const { length, share, second } = sentence
    const { starts } = reading.occurrences
    reading.listen(this.says)
    let [best, next] = [0, 0]
    for (const number of reading.saying) {
      const words = starts[number + 1]! - starts[number]! - 1
      const value = reading.said[number]! / (1 - share + (share * words) / length)
      if (value > best) [best, next] = [value, best]
      else if (value > next) next = value
    }
    return nearness * (best + second * next)
  }
}

/** What the order of adding up leaves in the last digits must not decide. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
