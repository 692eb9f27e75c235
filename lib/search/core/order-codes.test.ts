import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleIndex } from './article-index'
import { Finder } from './find'

const finder = finderOf(
  'A dark size 22, refunds in 2025 and 2026: 100 of 500, 500 woolly lark coats',
  'Return an item from an order to get a refund',
)

test('numbers and codes are never taken for other words, nor split into some', () => {
  for (const code of [
    ...['100500', '20252026', 'refunds2026', '2026refunds', 'lark500'],
    ...[
      'LARQ-10452',
      'SIZF-22',
      '22-sizf',
      'SIZF_22',
      'SIZF–22',
      'LK-ABCD-WOOLL',
      'DARQ/SIZF',
      'dark-rerunds-2026',
    ],
  ]) {
    expect(correctedIn(code), code).toEqual([])
  }
})

test('what only looks like a code is read as words', () => {
  expect(correctedIn('refnud-orders')).toEqual(['refund'])
  expect(correctedIn('REFNUD')).toEqual(['refund'])
  expect(correctedIn('order 22, refnud')).toEqual(['refund'])
  expect(correctedIn('Order 22 - refnud')).toEqual(['refund'])
})

const known = fc.constantFrom(
  'refunds',
  'refnud',
  'woolly',
  'wooly',
  'darc',
  'siez',
  'itemorder',
  '2025',
  '100',
)
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 6 })
const joiner = fc.constantFrom('', '-', '_', '/', '‑')
const around = fc.constantFrom('', 'where is ', 'order ', '(')

test('no word that is joined to a digit is corrected', () => {
  const run = fc
    .tuple(
      fc.array(fc.tuple(known, joiner), { maxLength: 3 }),
      digits,
      fc.array(fc.tuple(joiner, known), { maxLength: 3 }),
    )
    .map(([before, number, after]) => [...before.flat(), number, ...after.flat()].join(''))
  fc.assert(
    fc.property(around, run, fc.boolean(), (before, code, settled) => {
      expect(correctedIn(before + code, settled)).toEqual([])
    }),
  )
})

test('no word of a code in capitals is corrected', () => {
  const code = fc
    .array(
      known.filter((word) => !/\d/.test(word)),
      { minLength: 2, maxLength: 4 },
    )
    .map((words) => words.join('-').toUpperCase())
  fc.assert(
    fc.property(around, code, fc.boolean(), (before, code, settled) => {
      expect(correctedIn(before + code, settled)).toEqual([])
    }),
  )
})

function correctedIn(text: string, settled = true): string[] {
  const { plan } = finder.find(text, { language: 'en', settled, limit: 3 })
  return plan.question.concepts.flatMap(({ corrected }) => corrected ?? [])
}

function finderOf(...titles: string[]) {
  const index = new ArticleIndex()
  const empty = { keywords: [], asks: [], headings: [], description: [], body: [] }
  titles.forEach((title, place) => index.put({ id: `${place}`, language: 'en', title: [title], ...empty }))
  return new Finder(index)
}
