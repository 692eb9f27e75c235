import type { SearchAnswer, SearchResult } from '../schema'
import type { Question } from './concept'
import { threshold } from './decide'
import type { Finder, FindOptions } from './find'
import { type WordWorth, worthIn } from './worth'

/** How an article found is shown; undefined when it is not published any more. */
export type Show = (id: string, worth: WordWorth, score: number) => SearchResult | undefined

/** What is found for `query`, whether that answers it, and how it was read. */
export function answerTo(
  finder: Finder,
  query: string,
  options: FindOptions,
  show: Show,
  thresholdShift: number,
): SearchAnswer {
  const { limit } = options
  const found = finder.find(query, { ...options, limit: Math.max(limit, 10) })
  const confidence = finder.confidence(found)
  const { vocabulary } = finder.index
  const worths = new Map<string, WordWorth>()
  const worthOf = (language: string) => {
    let worth = worths.get(language)
    if (!worth) worths.set(language, (worth = worthIn(found.plan, vocabulary, language)))
    return worth
  }
  const results = found.ranked
    .slice(0, limit)
    .flatMap(({ article, score }) => show(article.id, worthOf(article.language), score) ?? [])
  const answered = results.length > 0 && confidence >= threshold + thresholdShift
  const outcome = answered ? 'answered' : results.length ? 'weak' : 'none'
  return { query, answered, confidence, outcome, corrected: correctedText(found.plan.question), results }
}

function correctedText({ text, concepts }: Question): string | undefined {
  let corrected = ''
  let from = 0
  for (const { token, corrected: meant } of concepts) {
    if (!meant) continue
    corrected += text.slice(from, token.start) + meant
    from = token.end
  }
  return from ? corrected + text.slice(from) : undefined
}
