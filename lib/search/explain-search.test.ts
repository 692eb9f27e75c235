import { expect, test } from 'vitest'
import { explainSearch } from './explain-search'
import { search } from './queries'

test('what staff are shown is what shoppers are answered', () => {
  for (const question of ['where is my parcel', 'refnud', 'weather in paris', 'xyzzyqw']) {
    const { confidence, outcome, results } = search(question)
    const explained = explainSearch(question)
    expect(explained).toMatchObject({ confidence, outcome })
    expect(explained.articles.map(({ id }) => id)).toEqual(results.slice(0, 5).map(({ slug }) => slug))
  }
})

test('a question is explained in words, not in stems', () => {
  const { concepts } = explainSearch('refnud for my delivery')
  expect(concepts[0]).toMatchObject({ word: 'refnud', meant: 'refund', unknown: false })
  expect(concepts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  const others = concepts.flatMap(({ others }) => others.map(({ text }) => text))
  expect(others).toContain('shipping')
  expect(others).not.toContain('deliveri')
})

test('a question that is an ask is explained as one, with where its article stands by the words alone', () => {
  const [first] = explainSearch('Do I have to sign for my parcel?').articles
  expect(first).toMatchObject({ id: 'delivery-instructions-and-neighbours', exact: 2 })
  const byWords = expect.objectContaining({ found: true, confidence: expect.any(Number) })
  expect(first!.same).toEqual({ kind: 'ask', text: 'do i have to sign for my parcel', byWords })
  const [title] = explainSearch('your tracked parcels').articles
  expect(title!.same).toMatchObject({ kind: 'title', text: 'Track your parcel' })
  const { articles } = explainSearch('where is my jacket')
  expect(articles.every(({ same }) => same === undefined)).toBe(true)
})
