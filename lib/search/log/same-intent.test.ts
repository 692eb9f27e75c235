import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStillTyping, normalizedQuery } from './same-intent'

test.each([
  ['ref', 'refund gift card'],
  ['refund gift card', 'refund'],
  ['refund gift', 'refund gi'],
  ['refnd gift', 'refund gift card'],
  ['retrun label', 'return label'],
  ['return lab', 'retrun label'],
])('from "%s" to "%s" is one question', (before, now) => {
  expect(isStillTyping(before, now)).toBe(true)
})

test.each([
  ['size m', 'size l'],
  ['size 42', 'size 43'],
  ['refund gift card', 'refund order'],
  ['return', 'refund'],
  ['jacket', 'blue jacket'],
])('"%s" and "%s" are two questions', (before, now) => {
  expect(isStillTyping(before, now)).toBe(false)
})

test('every keystroke and every deleted letter continue the question', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
      (text, letter) => {
        expect(isStillTyping(normalizedQuery(text), normalizedQuery(text + letter))).toBe(true)
        expect(isStillTyping(normalizedQuery(text + letter), normalizedQuery(text))).toBe(true)
      },
    ),
  )
})

test('case, accents, punctuation and space do not make another query', () => {
  expect(normalizedQuery('  Wie GROSS ist  Größe-M?! ')).toBe('wie gross ist grosse m')
  expect(normalizedQuery('where is [order]?')).toBe('where is [order]')
})
