import type { Found } from './rank'
import { settings } from './settings'

/** What the decision looks at; each is 0 where nothing speaks for an answer. */
export type Signs = {
  /** how much of what the question could have reached the first article did, beside this index's usual */
  share: number
  /** how far the sentences of the first say the same as the question: all of it, and nothing else */
  resemblance: number
  /** how much was found at all: one rare word, or several */
  evidence: number
  /** how far the first stands out from the tenth, in words that no article has */
  ahead: number
  /** how much of the question was only found as a corrected word */
  misspelt: number
  /** how long the question is */
  words: number
}

/** Logistic regression over the development sets, every set counting the same; bench/search prints what it reaches. */
const weights: Signs = {
  share: 1.8,
  resemblance: 2,
  evidence: 0.8,
  ahead: 0.22,
  misspelt: -1.2,
  words: 0.8,
}
const intercept = -3.05

/** At this confidence a question counts as answered; store.yml shifts it. */
export const threshold = 0.5

/** An exact title or ask is an answer whatever else is known. */
const exactConfidence = 0.97

/** How sure we are that the first three contain the answer, 0–1, where nine of ten questions have one. */
export function confidenceOf(found: Found, usualShare: number): number {
  const [first] = found.ranked
  if (!first?.score) return 0
  const signs = signsOf(found, usualShare)
  const sum = Object.entries(weights).reduce(
    (sum, [sign, weight]) => sum + weight * signs[sign as keyof Signs],
    0,
  )
  const confidence = 1 / (1 + Math.exp(-(intercept + sum)))
  return first.exact ? Math.max(confidence, exactConfidence) : confidence
}

export function signsOf(found: Found, usualShare: number): Signs {
  const { ranked, plan, rarest, tenth } = found
  const [first] = ranked
  const { aims } = plan
  const mass = aims.reduce((sum, { weight }) => sum + weight, 0) || 1
  const misspelt = aims.reduce((sum, { weight, options }) => {
    const [likeliest] = options
    return sum + (likeliest?.how === 'spelling' ? weight : 0)
  }, 0)
  const score = first?.score ?? 0
  return {
    share: Math.log(shareOf(found) + 0.05) - Math.log(usualShare + 0.05),
    resemblance: first?.resemblance ?? 0,
    evidence: Math.log(score / rarest + 0.1),
    ahead: (score - tenth) / rarest,
    misspelt: misspelt / mass,
    words: Math.log(aims.length + 1),
  }
}

/** The points of the words found, as a share of the most this question could have reached. */
export function shareOf({ ranked, plan }: Pick<Found, 'ranked' | 'plan'>): number {
  const [first] = ranked
  const reachable = plan.aims.reduce((sum, { weight }) => sum + weight, 0) * (settings.saturation + 1)
  const points = first?.parts.reduce((sum, part) => sum + (part?.points ?? 0), 0) ?? 0
  return reachable ? points / reachable : 0
}
