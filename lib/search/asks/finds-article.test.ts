import { expect, test } from 'vitest'
import { search } from '../queries'
import { findsArticle } from './finds-article'

test('each phrasing is told as its search stands now', () => {
  const phrasings = ['where is my stuff', 'wheres my package', 'paint my bike', 'xyzzyqw']
  for (const { phrasing, rank, answered, confidence, first, found } of findsArticle(
    phrasings,
    'track-your-parcel',
  )) {
    const searched = search(phrasing, { limit: 200 })
    const place = searched.results.findIndex(({ slug }) => slug === 'track-your-parcel')
    expect({ answered, confidence, first }).toEqual({
      answered: searched.answered,
      confidence: searched.confidence,
      first: searched.results[0]?.slug,
    })
    expect(rank ?? 0).toBe(place + 1)
    expect(found).toBe(searched.answered && place >= 0 && place < 3)
  }
})

test('an article is not found where another one answers, or where nothing surely does', () => {
  const [found, weak] = findsArticle(['where is my stuff', 'koala rug'], 'track-your-parcel')
  expect(found).toMatchObject({ rank: 1, found: true })
  expect(weak).toMatchObject({ found: false, answered: false })
  const [other] = findsArticle(['where is my stuff'], 'gift-wrapping')
  expect(other).toMatchObject({ found: false, answered: true, first: 'track-your-parcel' })
})

test('an article that is not there finds nothing', () => {
  expect(findsArticle(['where is my stuff'], 'gone')).toMatchObject([{ found: false, rank: undefined }])
})
