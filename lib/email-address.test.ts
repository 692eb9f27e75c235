import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailAddress } from './email-address'

test('an address is stored in one form, however it is typed', () => {
  expect(emailAddress('  Ana.Weller@Larkspur.Example\n')).toBe('ana.weller@larkspur.example')
  expect(emailAddress('ana＠larkspur.example')).toBe('ana@larkspur.example')
  expect(emailAddress('ａｎａ@larkspur．example')).toBe('ana@larkspur.example')
  expect(emailAddress('admin@localhost')).toBe('admin@localhost')
})

test.each([
  ['two addresses', 'ana@shop.example,eve@evil.example'],
  ['two addresses by semicolon', 'ana@shop.example;eve@evil.example'],
  ['two addresses by full-width comma', 'ana@shop.example，eve@evil.example'],
  ['a second @ that only looks like one', 'ana@shop.example﹫evil.example'],
  ['a full-width second @', 'eve@evil.example＠shop.example'],
  ['a line break and a header', 'ana@shop.example\r\nBcc: eve@evil.example'],
  ['a line break within', 'ana@shop\n.example'],
  ['a NUL', 'ana@shop.example\0'],
  ['a name', 'Ana <ana@shop.example>'],
  ['quotes', '"ana@evil.example"@shop.example'],
  ['a comment', 'ana(eve)@shop.example'],
  ['a Cyrillic а', 'аna@shop.example'],
  ['a zero-width space', 'ana\u200b@shop.example'],
  ['a space', 'a na@shop.example'],
  ['dots in a row', 'a..na@shop.example'],
  ['no domain', 'ana@'],
  ['an empty label', 'ana@shop..example'],
  ['a label that ends with a hyphen', 'ana@shop-.example'],
  ['an address literal', 'ana@[127.0.0.1]'],
  ['a very long local part', `${'a'.repeat(65)}@shop.example`],
  ['a very long address', `ana@${'shop.'.repeat(60)}example`],
  ['a megabyte', 'a'.repeat(1_000_000)],
])('%s is not one address', (_what, typed) => {
  expect(emailAddress(typed)).toBeNull()
})

test('whatever is typed, an address has one @, nothing unprintable and stays itself', () => {
  const hostile = fc.constantFrom(
    '@',
    '＠',
    '﹫',
    ',',
    ';',
    '<',
    '>',
    '"',
    '\r',
    '\n',
    '\0',
    '\u200b',
    '\u202e',
    '.',
  )
  const piece = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 }), fc.emailAddress())
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const address = emailAddress(pieces.join(''))
      if (address === null) return
      expect(address).toMatch(/^[\x21-\x7e]+$/)
      expect(address.split('@')).toHaveLength(2)
      expect(address).not.toMatch(/[,;<>"()\\[\]]/)
      expect(emailAddress(address)).toBe(address)
    }),
    { numRuns: 3000 },
  )
})
