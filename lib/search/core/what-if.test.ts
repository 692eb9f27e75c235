import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { articleDocument } from './article-document'
import { ArticleIndex } from './article-index'
import { Finder } from './find'
import { Postings } from './postings'
import { settings } from './settings'
import { findAll } from './standing'
import { whatIf } from './what-if'

const documents = listArticles().map(articleDocument)
const index = new ArticleIndex(settings, new Postings())
for (const document of documents) index.put(document)
const finder = new Finder(index)
const questions = documents.flatMap(({ title, asks }) => [...title, ...asks.slice(0, 1), 'zanzibar velvet'])

const lists = () =>
  questions.map((question) => {
    const found = findAll(finder, question, { language: 'en' })
    return [finder.confidence(found), ...found.ranked.map(({ article, score }) => [article.id, score])]
  })
const first = () => findAll(finder, 'zanzibar velvet', { language: 'en' }).ranked[0]?.article.id

test('what is tried is found meanwhile, and afterwards every list is as before', () => {
  const before = lists()
  const [changed] = documents
  const asks = [...changed!.asks, 'do you ship velvet to zanzibar']
  expect(whatIf(index, { ...changed!, asks }, first)).toBe(changed!.id)
  expect(whatIf(index, { ...changed!, id: 'unheard-of', asks }, first)).toBe('unheard-of')
  const failing = () =>
    whatIf(index, { ...changed!, asks }, () => {
      throw new Error('in the middle')
    })
  expect(failing).toThrow('in the middle')
  expect(first()).toBeUndefined()
  expect(index.size).toBe(documents.length)
  expect(lists()).toEqual(before)
}, 60_000)
