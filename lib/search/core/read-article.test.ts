import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './normalize'
import { ArticleReader } from './read-article'
import { Vocabulary, sentenceEnd } from './vocabulary'

const pieces = fc.constantFrom(
  ...['refund', 'REFUND', 'refunds', 'x2', '30', ' ', ', ', '. ', '!? ', '\n', '.', '-', '_', '\r', '\u00a0'],
  ...['é', 'ß', 'İ', '\u0301', '…', 'ﬁ', '(', '“', 'ж'],
)
const texts = fc.array(
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  { maxLength: 30 },
)

test('every run of letters and digits of an article is a word, however it is written', () => {
  fc.assert(
    fc.property(texts, (body) => {
      const vocabulary = new Vocabulary()
      const empty = { title: [], keywords: [], asks: [], headings: [], description: [] }
      const { stream } = new ArticleReader(vocabulary).read({ id: 'a', language: 'en', ...empty, body })
      const read = [...stream].filter((word) => word !== sentenceEnd).map((word) => vocabulary.words[word])
      const written = body.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])
      expect(read).toEqual(written.map(fold))
    }),
  )
})

test('thousands of words keep their numbers, in any case and at any place of a text', () => {
  const vocabulary = new Vocabulary()
  const words = Array.from({ length: 5_000 }, (_, number) => `w${(number * 7919).toString(36)}`)
  const numbers = words.map((word) => vocabulary.learn(word, 'en'))
  const again = words.map((word) => vocabulary.learnAt(`(${word.toUpperCase()})`, 1, word.length + 1, 'en'))
  expect(again).toEqual(numbers)
  expect(new Set(numbers).size).toBe(5_000)
})
