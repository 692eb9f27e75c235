import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { articleDocument } from './core/article-document'
import { ArticleIndex, type SearchDocument } from './core/article-index'
import { Finder } from './core/find'
import { tokenize } from './core/tokenize'
import { search } from './queries'

const documents = listArticles().map(articleDocument)
const titles = documents.map(({ id, title }) => ({ id, title: title[0]! }))

function finderOf(all: SearchDocument[]) {
  const index = new ArticleIndex()
  for (const document of all) index.put(document)
  return new Finder(index)
}

const whole = finderOf(documents)
const first = (finder: Finder, text: string) => placeOf(finder, text)[0]
const placeOf = (finder: Finder, text: string) =>
  finder.find(text, { language: 'en', settled: true, limit: 50 }).ranked.map(({ article }) => article.id)

const changes: Record<string, (title: string) => string> = {
  'as it is': (title) => title,
  'in capitals': (title) => title.toUpperCase(),
  'with accents': (title) => title.replace(/e/g, 'é').replace(/a/g, 'ä'),
  'with punctuation': (title) => `  "${title.replaceAll(' ', ', ')}"!? `,
  'in another order': (title) =>
    tokenize(title)
      .map(({ word }) => word)
      .reverse()
      .join(' '),
  'with a plural': (title) => title.replace(/(parcel|order|item|jacket|store|refund)\b/, '$1s'),
}

test.each(Object.entries(changes))(
  'a title %s finds its article first',
  (_, change) => {
    const lost = titles.filter(({ id, title }) => first(whole, change(title)) !== id)
    expect(lost).toEqual([])
  },
  30_000,
)

test('adding an unrelated article never loses an exact title', () => {
  const unrelated: SearchDocument = {
    ...documents[0]!,
    id: 'unrelated',
    title: ['Feeding the office cat'],
    asks: [],
    body: [documents.map(({ title }) => title[0]!).join('. ')],
  }
  const more = finderOf([...documents, unrelated])
  expect(titles.filter(({ id, title }) => first(more, title) !== id)).toEqual([])
}, 30_000)

test('adding an ask never makes that ask worse', () => {
  const asks = ['my zip fell off in the rain', 'how much for a big box abroad', 'is it too late to swap']
  for (const [place, ask] of asks.entries()) {
    const document = documents[place * 7]!
    const before = placeOf(whole, ask).indexOf(document.id)
    const after = finderOf(
      documents.map((each) => (each === document ? { ...each, asks: [...each.asks, ask] } : each)),
    )
    expect(placeOf(after, ask).indexOf(document.id), `${ask}, ${before} before`).toBe(0)
  }
}, 30_000)

test('hostile text never throws', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString hasOwnProperty',
      '\u0000',
      '<script>',
      '%E0%A4%A',
      '\ud800',
    ),
  )
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, settled) => {
      const { confidence, results } = search(text, { settled })
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      for (const { excerpt } of results) {
        for (const [start, end] of excerpt.marks) expect(excerpt.text.slice(start, end).trim()).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('200 characters of anything are answered in 50 ms of work', () => {
  const long = [
    'x'.repeat(200),
    'retrun '.repeat(28),
    'a b c d e f g h '.repeat(12),
    'Größenwahnsinnig '.repeat(11),
  ]
  for (const text of long) {
    search(text)
    const used = process.cpuUsage()
    search(text)
    const { user, system } = process.cpuUsage(used)
    expect((user + system) / 1000, text).toBeLessThan(50)
  }
})
