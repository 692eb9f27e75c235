import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { listArticles } from '@/lib/articles/queries'
import { search } from './queries'

const read = (file: string): Record<string, string[]> =>
  parse(readFileSync(join(import.meta.dirname, file), 'utf8'))

const questions = Object.entries(read('golden.yml')).flatMap(([slug, lines]) =>
  lines.map((line) => {
    const [question, reason] = line.split(' | ') as [string, string]
    return { question, slug, reason }
  }),
)
const unanswered = Object.entries(read('golden-unanswered.yml')).flatMap(([kind, lines]) =>
  lines.map((line) => {
    const [question, reason] = line.split(' | ') as [string, string]
    return { kind, question, reason }
  }),
)

const answers = onFirstUse(() =>
  questions.map((each) => ({ ...each, answer: search(each.question, { limit: 3 }) })),
)

test('the demo shop finds the article shoppers mean among the first three', () => {
  const missed = answers().flatMap(({ question, slug, reason, answer }) => {
    const found = answer.results.map((result) => result.slug)
    return found.includes(slug) ? [] : [`${question} (${reason}): wanted ${slug}, found ${found.join(', ')}`]
  })
  expect(missed).toEqual([])
}, 60_000)

test('questions that no article answers come out unanswered', () => {
  const claimed = unanswered.flatMap(({ question }) => {
    const { answered, confidence, results } = search(question, { limit: 1 })
    return answered ? [`${question}: ${confidence.toFixed(2)} for ${results[0]!.slug}`] : []
  })
  expect(claimed).toEqual([])
}, 60_000)

test('of the questions that have an answer, nine in ten are known to be answered', () => {
  const doubted = answers().filter(({ answer }) => !answer.answered)
  expect(doubted.length / questions.length).toBeLessThan(0.1)
}, 60_000)

test('the golden questions are many, reasoned and not copied from an article', () => {
  const asks = new Set(listArticles().flatMap(({ asks }) => asks.map((ask) => ask.toLowerCase())))
  expect(questions.filter(({ question }) => asks.has(question.toLowerCase()))).toEqual([])
  expect([...questions, ...unanswered].filter(({ reason }) => !reason)).toEqual([])
  expect(new Set(unanswered.map(({ reason }) => reason)).size).toBe(unanswered.length)
  expect(questions.length).toBeGreaterThanOrEqual(150)
  expect(unanswered.length).toBeGreaterThanOrEqual(40)
})

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
