import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, editsAllowed } from './spelling'

/** The textbook definition, slow and plain. */
function reference(a: string, b: string): number {
  if (!a || !b) return a.length + b.length
  const same = a.at(-1) === b.at(-1)
  const ways = [
    reference(a.slice(0, -1), b) + 1,
    reference(a, b.slice(0, -1)) + 1,
    reference(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(reference(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...ways)
}

test('edits are counted as the textbook counts them, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.min(editDistance(a, b, 2), 3)).toBe(Math.min(reference(a, b), 3))
    }),
  )
})

test('short words, numbers and codes are left alone', () => {
  expect(['the', 'lk1234567', '12345', 'size', 'refunds', 'delivery'].map(editsAllowed)).toEqual([
    0, 0, 0, 1, 1, 2,
  ])
})
