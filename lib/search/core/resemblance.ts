import type { ArticleIndex } from './article-index'
import type { Plan } from './plan'
import { type Scored, rounded } from './rank'
import type { Reading } from './reading'

/**
 * Adds to each article's score how much the two sentences of it that are most like the question say the same, 0–1 each:
 * what of the question they say, and what of them the question says. A neighbour of the article that is missing says all
 * of the question's words, and more: "change my e-mail address" where "change my address" was asked.
 */
export function compareSentences(scored: Scored[], reading: Reading, plan: Plan, index: ArticleIndex): void {
  const { exponent, weight } = index.settings.resemblance
  const weights = wordWeights(index)
  const reachable = plan.aims.reduce((sum, aim) => sum + aim.weight, 0)
  let asked = 0
  const says = plan.aims.map((aim) => {
    const worth = aim.weight ** exponent
    asked += worth
    return aim.says.map(({ place, value }) => ({ place, value: Math.min(1, value / aim.weight) * worth }))
  })
  for (const each of scored) {
    reading.open(index.occurrences[each.number]!, plan.terms)
    reading.listen(says)
    each.resemblance = rounded(resemblanceOf(each, reading, { asked, weights, plan, index }))
    each.score = rounded(each.score + weight * reachable * each.resemblance)
  }
}

type Comparison = { asked: number; weights: Float64Array; plan: Plan; index: ArticleIndex }

function resemblanceOf(
  { article }: Scored,
  { occurrences, saying, said }: Reading,
  { asked, weights, plan, index }: Comparison,
): number {
  const { ofQuestion, second } = index.settings.resemblance
  const { placeOfWord } = plan
  // A sentence that says no more than `least` would change nothing, even if that were all it says.
  let [best, next, least] = [0, 0, 0]
  for (const sentence of saying) {
    if (said[sentence]! <= least) continue
    let [shared, all] = [0, 0]
    for (let at = occurrences.starts[sentence]!; at < occurrences.starts[sentence + 1]! - 1; at++) {
      const word = article.stream[at]!
      all += weights[word]!
      if (placeOfWord[word]) shared += weights[word]!
    }
    const value = (said[sentence]! / asked) ** ofQuestion * (shared / all) ** (1 - ofQuestion)
    if (value <= next) continue
    if (value > best) [best, next] = [value, best]
    else next = value
    least = asked * next ** (1 / ofQuestion)
  }
  return best + second * next
}

const known = new WeakMap<ArticleIndex, { version: number; weights: Float64Array }>()

/** What every word of the articles counts for: less when many articles have it, or when it only carries form. */
function wordWeights(index: ArticleIndex): Float64Array {
  const { vocabulary, settings, version, size } = index
  const current = known.get(index)
  if (current?.version === version) return current.weights
  const { exponent } = settings.resemblance
  const form = settings.formWord ** exponent
  const byArticles = Float64Array.from({ length: size + 1 }, (_, articles) => {
    return index.rarity(articles) ** (settings.rarity * exponent)
  })
  const weights = new Float64Array(vocabulary.words.length)
  for (let word = 0; word < weights.length; word++) {
    const rare = byArticles[vocabulary.articlesWithTerm[vocabulary.termOfWord[word]!]!]!
    weights[word] = vocabulary.isForm[word] ? form * rare : rare
  }
  known.set(index, { version, weights })
  return weights
}
