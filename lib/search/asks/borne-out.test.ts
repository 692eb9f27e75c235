import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '@/lib/articles/check-content'
import type { Article } from '@/lib/articles/schema'
import { articleDocument } from '../core/article-document'
import { ArticleIndex } from '../core/article-index'
import { Finder } from '../core/find'
import { borneOut, neededShare } from './borne-out'

const { set } = checkContent(join(import.meta.dirname, '../../../content'))
const index = new ArticleIndex()
const articles = [...set.articles.values()]
for (const article of articles) index.put(articleDocument(article))
const finder = new Finder(index, set.synonyms)
const gift = set.articles.get('gift-wrapping')!

const says = (article: Article, text: string): Article => ({
  ...article,
  sections: [{ heading: null, text }],
})

test('every article of the demo shop bears out its asks, with something to spare', () => {
  for (const article of articles) {
    const { share, speaksOf } = borneOut(finder, article)
    expect(share, article.slug).toBeGreaterThan(neededShare + 0.1)
    for (const ask of article.asks) expect(speaksOf(ask), `${article.slug}: ${ask}`).toBe(true)
  }
})

test.each(['Text.', 'The moon is round. It rises in the east, and nobody knows why it is so late today.'])(
  'none does once its text is gone and title, description, keywords and asks are left: %s',
  (text) => {
    for (const article of articles.filter(({ asks }) => asks.length))
      expect(borneOut(finder, says(article, text)).share, article.slug).toBeLessThan(neededShare)
  },
)

test('most do not bear out theirs with the text of another article of the same shop', () => {
  const asking = articles.filter(({ asks }) => asks.length)
  const hollow = asking.filter((article, at) => {
    const { sections } = asking[(at + 41) % asking.length]!
    return borneOut(finder, { ...article, sections }).share < neededShare
  })
  expect(hollow.length / asking.length).toBeGreaterThan(0.5)
})

test('an ask may be other words: by a synonym, misspelt, or as another ask that speaks of the article', () => {
  const { speaksOf } = borneOut(finder, {
    ...gift,
    asks: ['ribbon for my sister', 'can my sister have it'],
  })
  for (const text of ['giftwraping', 'present', 'can my sister have it']) expect(speaksOf(text)).toBe(true)
  expect(borneOut(finder, gift).speaksOf('can my sister have it')).toBe(false)
})

test('an ask that has nothing to do with its article speaks of nothing there', () => {
  const asks = [...gift.asks, 'parrot perch polish service']
  expect(borneOut(finder, { ...gift, asks }).speaksOf('parrot perch polish service')).toBe(false)
})
