import type { ExplainedArticle } from '../core/explain'

/** Where an article's points come from: `12.1 points (money → refund 4.2, back 3.1, words together 1.0, …)`. */
export function scoreLine({ score, exact, words, nearness, resemblance }: ExplainedArticle): string {
  const parts = [
    ...words.map(({ word, found, how, points }) => ({
      name: how === 'exact' ? word : `${word} → ${found}`,
      points,
    })),
    { name: 'words together', points: nearness },
    { name: 'sentences alike', points: resemblance },
  ]
  const said = parts
    .filter(({ points }) => points >= 0.05)
    .map(({ name, points }) => `${name} ${points.toFixed(1)}`)
  const same = exact ? ', the same words as a title or ask' : ''
  return `${score.toFixed(1)} points (${said.join(', ')}${same})`
}
