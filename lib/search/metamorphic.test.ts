import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { articleDocument } from './core/article-document'
import { ArticleIndex, type SearchDocument } from './core/article-index'
import { Finder } from './core/find'
import { tokenize } from './core/tokenize'

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
