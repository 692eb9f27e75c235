import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { articleDocument } from './core/article-document'
import { ArticleIndex } from './core/article-index'
import { Finder } from './core/find'

const documents = listArticles().map((article, place) => ({
  ...articleDocument(article),
  // Words of two languages that are written alike, too.
  language: place % 5 ? 'en' : 'de',
}))
const texts = documents.flatMap(({ title, asks, body }) => [...title, ...asks, (body[0] ?? '').slice(0, 60)])
const questions = fc
  .tuple(fc.constantFrom(...texts), fc.nat(60), fc.nat(60))
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length + 1))

function answerOf(finder: Finder, question: string) {
  const found = finder.find(question, { language: 'en', settled: false, limit: 10 })
  const ranked = found.ranked.map(({ article, score }) => [article.id, score])
  return { ranked, confidence: finder.confidence(found) }
}

test('what was edited before, and in which order, changes no list', () => {
  const fresh = new ArticleIndex()
  for (const document of documents) fresh.put(document)
  const edited = new ArticleIndex()
  for (const document of documents)
    edited.put({ ...document, body: ['a draft of something longer'.repeat(9)] })
  for (const document of documents) edited.put({ ...document, id: `${document.id}-old`, language: 'nl' })
  for (const document of documents.toReversed()) edited.put(document)
  for (const { id } of documents) edited.remove(`${id}-old`)
  const [straight, detour] = [new Finder(fresh), new Finder(edited)]
  fc.assert(
    fc.property(questions, (question) => {
      expect(answerOf(detour, question)).toEqual(answerOf(straight, question))
    }),
    { numRuns: 100 },
  )
}, 60_000)
