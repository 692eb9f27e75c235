import { expect, test } from 'vitest'
import { search } from '../queries'
import { nearestArticles } from './nearest-articles'

test('the nearest articles of one phrasing are the first five of its search', () => {
  for (const phrasing of ['where is my parcel', 'paint my bike', 'how do i unsubscribe from your mails']) {
    const { results, confidence } = search(phrasing)
    const near = nearestArticles([phrasing])
    expect(near.map(({ slug }) => slug)).toEqual(results.slice(0, 5).map(({ slug }) => slug))
    expect(near[0]!.confidence).toBe(confidence)
  }
})

test('each says which telling words it lacks, as they were typed, and what it answers', () => {
  const [first] = nearestArticles(['gift wrapping', 'Gift wrapping for a Bicycle?'])
  expect(first).toMatchObject({ slug: 'gift-wrapping', title: 'Gift wrapping and messages' })
  expect(first!.lacks).toEqual(['Bicycle'])
  expect(first!.answers).toContain('gift wrapping')
})

test('a word that is only written otherwise, or asks, is not lacking', () => {
  const lacks = (text: string) =>
    nearestArticles([text]).find(({ slug }) => slug === 'track-your-parcel')?.lacks
  expect(lacks('i want help tracking my packages')).toEqual([])
  expect(lacks('where is my parcle')).toEqual([])
})

test('a phrasing of words that no article has changes no order', () => {
  const slugs = (...phrasings: string[]) => nearestArticles(phrasings).map(({ slug }) => slug)
  expect(slugs('return a gift', 'xyzzyqw wqyzzyx')).toEqual(slugs('return a gift'))
  expect(slugs('xyzzyqw')).toEqual([])
  expect(slugs()).toEqual([])
})
