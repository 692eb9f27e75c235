import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { articleDocument } from './core/article-document'
import { ArticleIndex } from './core/article-index'
import { Finder } from './core/find'
import { settings } from './core/settings'
import { search } from './queries'

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

test('hostile text never throws', () => {
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

const documents = listArticles().map(articleDocument)
const index = new ArticleIndex()
for (const document of documents) index.put(document)
const finder = new Finder(index)

/** Words and stems compared letter by letter: what a misspelling costs. */
let compared = 0
const { vocabulary } = index
const { wordsLike, termsLike } = vocabulary
vocabulary.wordsLike = (...letters) => counted(wordsLike.apply(vocabulary, letters))
vocabulary.termsLike = (...letters) => counted(termsLike.apply(vocabulary, letters))

function counted(found: number[]) {
  compared += found.length
  return found
}

/** Words of the shop, misspelt, run together and cut off, up to 200 characters. */
const known = documents
  .flatMap(({ title, body }) => `${title[0]} ${body[0] ?? ''}`.split(/\s+/))
  .slice(0, 4000)
const word = fc
  .tuple(fc.constantFrom(...known), fc.constantFrom(...known), fc.nat(5), fc.nat(12))
  .map(([one, other, how, at]) => {
    if (how === 0) return one
    if (how === 1) return one + other
    if (how === 2) return one.slice(0, 1 + (at % 4))
    return `${one.slice(0, at)}${how < 5 ? 'x' : ''}${one.slice(at + 1)}`
  })
const long = fc.array(word, { minLength: 20, maxLength: 100 }).map((words) => words.join(' ').slice(0, 200))
const repeated = fc.constantFrom(
  'x'.repeat(200),
  'retrun '.repeat(28),
  'a b c d e f g h '.repeat(12),
  'Größenwahnsinnig '.repeat(12),
)

// Work is counted, not timed: 400 texts like these took 21 ms of processor time at most among 10,000 articles.
test('200 characters of anything make no more work than a search can do in 50 ms', () => {
  fc.assert(
    fc.property(fc.oneof(long, long, hostile, repeated), fc.boolean(), (text, settled) => {
      compared = 0
      const { plan, ranked } = finder.find(text, { language: 'en', settled, limit: Infinity })
      const exact = ranked.filter((each) => each.exact).length
      expect(compared, 'words compared').toBeLessThanOrEqual(vocabulary.words.length)
      expect(plan.terms.length, 'terms looked for').toBeLessThanOrEqual(120)
      expect(ranked.length - exact, 'articles read').toBeLessThanOrEqual(settings.candidates)
    }),
    { numRuns: 300 },
  )
}, 60_000)
