import { expect, test } from 'vitest'
import { ArticleIndex } from './article-index'
import { Finder } from './find'

const words = ['refund', 'parcel', 'card', 'size', 'zip', 'label', 'order', 'voucher', 'seam', 'box', 'bank']

function put(index: ArticleIndex, from: number, to: number) {
  for (let number = from; number < to; number++) {
    const say = (first: number, count: number) =>
      Array.from({ length: count }, (_, at) => words[(number * first + at * at) % words.length]!).join(' ')
    const empty = { keywords: [], asks: [], headings: [], description: [] }
    index.put({ id: `a${number}`, language: 'en', title: [say(3, 3)], ...empty, body: [say(5, 12)] })
  }
}

test('a search after many edits does not wait for the measure: it is renewed step by step', () => {
  const index = new ArticleIndex()
  put(index, 0, 60)
  const finder = new Finder(index)
  const first = finder.usualShare()
  put(index, 30, 120)
  let asked = 0
  const find = finder.find.bind(finder)
  finder.find = (text, options) => (asked++, find(text, options))
  expect(finder.usualShare()).toBe(first)
  expect(asked).toBe(0)
  let steps = 0
  for (; finder.renewUsualShare(); steps++) {
    expect(asked).toBeLessThanOrEqual(steps + 1)
  }
  expect(steps).toBeGreaterThan(20)
  expect(finder.usualShare()).not.toBe(first)
  expect(finder.usualShare()).toBe(new Finder(index).usualShare())
})

test('new synonyms of the shop keep what was measured until it is measured with them', () => {
  const index = new ArticleIndex()
  put(index, 0, 60)
  const finder = new Finder(index)
  finder.usualShare()
  const next = finder.withSynonyms([['parcel', 'refund']])
  expect(next.isMeasured).toBe(true)
  expect(next.usualShare()).toBe(finder.usualShare())
  while (next.renewUsualShare());
  expect(next.usualShare()).toBe(new Finder(index, [['parcel', 'refund']]).usualShare())
})
