import { csvLine } from '@/lib/csv'
import type { Text } from '@/lib/text'
import { allUnanswered } from './queries'
import { type Filter, type ListedQuestion, signals } from './schema'

/** A spreadsheet takes a file that begins with this for UTF-8. */
const byteOrderMark = '\uFEFF'

const heads = [
  ...['question', 'language', 'kind', 'state', 'owner', 'due', 'article', 'asked', 'visitors', 'before'],
  ...signals.map((signal) => `signal-${signal}` as const),
  ...['cost', 'first-asked', 'last-asked', 'phrasings', 'wordings'],
] as const

/** The questions of a filter as a CSV file, in parts. */
export async function* exportLines(
  filter: Filter,
  text: Text,
  now = new Date(),
): AsyncGenerator<string, void, void> {
  yield byteOrderMark + csvLine(heads.map((head) => text(`unanswered.${head}`)))
  for await (const questions of allUnanswered(filter, now))
    yield questions.map((question) => csvLine(cellsOf(question, text))).join('')
}

/** The same as JSON: a list of questions, in parts. */
export async function* exportJson(filter: Filter, now = new Date()): AsyncGenerator<string, void, void> {
  let before = '['
  for await (const questions of allUnanswered(filter, now))
    for (const question of questions) {
      yield `${before}\n${JSON.stringify(question)}`
      before = ','
    }
  yield before === '[' ? '[]\n' : '\n]\n'
}

function cellsOf(question: ListedQuestion, text: Text): (string | number | undefined)[] {
  const { kind, state, firstAt, lastAt } = question
  const day = (moment: Date) => moment.toISOString().slice(0, 10)
  return [
    ...[question.name, question.language, text(`unanswered.kind-${kind}`), text(`unanswered.state-${state}`)],
    ...[question.owner, question.dueOn, question.articleSlug, question.asked, question.visitors],
    ...[question.before, ...signals.map((signal) => question[signal])],
    ...[Math.round(question.cost), day(firstAt), day(lastAt), question.phrasings],
    question.wordings.join('\n'),
  ]
}
