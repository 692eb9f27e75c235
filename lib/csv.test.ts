import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv'

/** Reads a line as a spreadsheet does. */
function read(line: string): string[] {
  return [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

test('a line holds text, figures and gaps', () => {
  expect(csvLine(['refund, "gift" card', 12, undefined, -3])).toBe('"refund, ""gift"" card",12,"",-3\r\n')
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\rfoo',
  '\tfoo',
  '  =1',
  '\u0000=1',
  '\u200b@a',
  '＝1',
  '\n=1',
])('%j is text in every spreadsheet', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`)
})

test('whatever shoppers type comes back as text, and never as a formula', () => {
  const start = fc.constantFrom('', ' ', '\t', '\r', '\n', '=', '+', '-', '@', '＝', '"', ',', '\u00a0')
  const text = fc.tuple(start, start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const back = read(csvLine(cells))
      expect(back.map((value, at) => (value === `'${cells[at]}` ? cells[at] : value))).toEqual(cells)
      for (const value of back) expect(value.replace(/^[\s\p{C}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
    }),
    { numRuns: 10_000 },
  )
})
