import type { ExplainedSearch } from '@/lib/search/explain-search'
import type { MessageKey, Text } from '@/lib/text'

type Article = ExplainedSearch['articles'][number]

/** Below this a row says nothing by itself. */
const small = 0.05

/** Where an article's points come from, row by row; the rows add up to all of them. */
export function pointRows({ words, nearness, resemblance, ownLanguage }: Article, text: Text) {
  const named = words.map(({ word, found, how, fields, points }) => ({
    word,
    found:
      how === 'exact'
        ? found
        : text('question.other', { text: found, how: text(`question.how-${how}` as MessageKey) }),
    where: fields.map((field) => text(`question.field-${field}` as MessageKey)).join(', '),
    points,
  }))
  const whole = [
    { word: text('question.together'), found: '', where: '', points: nearness },
    { word: text('question.alike'), found: '', where: '', points: resemblance },
    { word: text('question.own-language'), found: '', where: '', points: ownLanguage },
  ]
  const rows = [...named, ...whole]
  const rest = rows.reduce((sum, { points }) => sum + (points < small ? points : 0), 0)
  const other = { word: text('question.rest'), found: '', where: '', points: rest }
  return [...rows.filter(({ points }) => points >= small), ...(rest > 0 ? [other] : [])]
}
