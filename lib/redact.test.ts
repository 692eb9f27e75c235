import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from './redact'
import { ordinaryQuestions } from './testing/ordinary-questions'

const shop = { orderNumber: 'LK-?\\d{7}', phone: '+31 20 555 0142' }

test.each([
  ['refund to 4111 1111 1111 1111 please', 'refund to [card] please'],
  ['4111-1111-1111-1111', '[card]'],
  ['4111.1111.1111.1111 12/27', '[card] 12/27'],
  ['my amex 378282246310005', 'my amex [card]'],
  ['3782 822463 10005 declined', '[card] declined'],
  ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '[card]'],
  ['４１１１１１１１１１１１１１１１', '[card]'],
  ['maestro 6759649826438453', 'maestro [card]'],
  ['4111,1111,1111,1111', '[card]'],
  ['4111, 1111, 1111, 1111 declined', '[card] declined'],
  ['4111|1111|1111|1111', '[card]'],
  ['4111;1111;1111;1111', '[card]'],
  ['4111:1111:1111:1111', '[card]'],
  ['4111*1111*1111*1111', '[card]'],
  ['4111\n1111\n1111\n1111', '[card]'],
  ['4111,\r\n1111,1111 1111', '[card]'],
  ['cards: 4111111111111111,378282246310005', 'cards: [card],[card]'],
  ['3782,822463,10005', '[card]'],
  ['4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1', '[card]'],
  ['4222,2222,2222,2', '[card]'],
  ['jane.doe+shop@example.com did not get it', '[email] did not get it'],
  ['mail <jane@example.co.uk>, thanks', 'mail <[email]>, thanks'],
  ['jörg@müller.de', '[email]'],
  ['用户@例子.公司', '[email]'],
  ['"jane doe"@example.com', '[email]'],
  ['jane%40example.com', '[email]'],
  ['login jane@gmail fails', 'login [email] fails'],
  ['call +31 6 12345678', 'call [phone]'],
  ['0031612345678', '[phone]'],
  ['+1 (212) 555-0123', '[phone]'],
  ['(212) 555-0123', '[phone]'],
  ['+44 (0)20 7946 0958', '[phone]'],
  ['06 12 34 56 78', '[phone]'],
  ['0171/2345678', '[phone]'],
  ['020 555 0142 nobody answers', '[phone] nobody answers'],
  ['meine Handynummer ist 1712345678', 'meine Handynummer ist [phone]'],
  ['phone: 5550142', 'phone: [phone]'],
  ['612 345 678', '[phone]'],
  ['NL91ABNA0417164300', '[iban]'],
  ['iban nl91 abna 0417 1643 00 please', 'iban [iban] please'],
  ['DE89 3704 0044 0532 0130 00', '[iban]'],
  ['GB29-NWBK-6016-1331-9268-19', '[iban]'],
  ['MT84MALT011000012345MTLCAST001S', '[iban]'],
  ['where is LK-1234567', 'where is [order]'],
  ['where is lk1234567?', 'where is [order]?'],
  ['LK-1234567 2 jackets', '[order] 2 jackets'],
  ['key 9f86d081884c7d659a2feaa0c55ad015', 'key [token]'],
  ['550e8400-e29b-41d4-a716-446655440000', '[token]'],
  ['token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N', 'token=[token]'],
  ['qxkvzjwpfhgbdtnmrlcsyqxkvzjwpfhg', '[token]'],
  ['my key is HXQLRVKZWJTPNFGBDMYCSHXQLRVK', 'my key is [token]'],
  ['reset?token=KjHxQwZvTgBnRfPdLmYcSkJhXzQwVtGb.', 'reset?token=[token].'],
  ['sk-qxkvzjwpfhgbdtnmrlcsyqxkvzjw', 'sk-[token]'],
  ['reset?t=Zm9vYmFyMTIz/NDU2Nzg5+GFiY2Rl==', 'reset?[token]'],
])('%s is kept as %s', (typed, kept) => {
  expect(redact(typed, shop)).toBe(kept)
})

test.each(ordinaryQuestions)('%s is kept as typed', (question) => {
  expect(redact(question, shop)).toBe(question)
})

test('an order number pattern that looks like a card, a phone or everything does no harm', () => {
  expect(redact('order 4111111111111111', { orderNumber: '\\d{16}' })).toBe('order [order]')
  expect(redact('pay with 4111111 1111 11111', { orderNumber: '\\d{7}' })).toBe('pay with [card]')
  expect(redact('where is 0612345678', { orderNumber: '^\\d{10}$' })).toBe('where is [order]')
  expect(redact('where is [order]', { orderNumber: '.*' })).toBe('where is [order]')
})

test('a lone number of ten digits is a phone where the shop is American', () => {
  expect(redact('2125550123', { phone: '+1 212 555 0199' })).toBe('[phone]')
  expect(redact('order 2125550123', { phone: '+1 212 555 0199' })).toBe('order 2125550123')
  expect(redact('2125550123', shop)).toBe('2125550123')
})

const gap = fc.constantFrom('', '', ' ', '-', '.', '\u00a0', ' - ', '\u200b', '/', '–')

const wideGap = fc.constantFrom(',', '|', ';', ':', '*', '\n', ', ', ' | ', '\r\n', ' ', '-')

/** The digits in groups, as they stand on a card, with something between them. */
function inGroups(card: string) {
  const shape = card.length === 15 ? [4, 6, 5] : [4, 4, 4, 4, 4]
  let from = 0
  const groups = shape.map((length) => card.slice(from, (from += length))).filter(Boolean)
  return fc
    .array(wideGap, { minLength: groups.length, maxLength: groups.length })
    .map((gaps) => groups.map((group, at) => group + (at < groups.length - 1 ? gaps[at] : '')).join(''))
}

/** The characters with gaps strewn between them, not between the first `whole`, and words around. */
function written(characters: string, whole = 0) {
  return fc
    .tuple(
      fc.constantFrom('', 'my card ', 'refund to:', 'ist es ('),
      fc.array(gap, { minLength: characters.length - 1, maxLength: characters.length - 1 }),
      fc.constantFrom('', ' please', '?', ') danke', ', thanks'),
    )
    .map(([before, gaps, after]) => ({
      text:
        before +
        [...characters].map((each, at) => each + (at < whole - 1 ? '' : (gaps[at] ?? ''))).join('') +
        after,
      rest: before + after,
    }))
}

const luhnDigit = (digits: string) => {
  const sum = [...digits]
    .toReversed()
    .map((digit, at) => Number(digit) * (at % 2 ? 1 : 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return String((10 - (sum % 10)) % 10)
}
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })

describe('nothing private survives', () => {
  const networks = fc.constantFrom(
    ['4', 13],
    ['4', 16],
    ['51', 16],
    ['2221', 16],
    ['34', 15],
    ['6011', 16],
    ['36', 14],
    ['3528', 16],
    ['6304', 12],
    ['62', 19],
  ) as fc.Arbitrary<[string, number]>
  const cards = networks.chain(([prefix, length]) =>
    digits(length - prefix.length - 1).map((rest) => {
      const start = prefix + rest.join('')
      return start + luhnDigit(start)
    }),
  )
  test('of a card number, with any separators', () => {
    fc.assert(
      fc.property(
        cards.chain((card) => written(card)),
        ({ text }) => {
          expect(redact(text, shop).replace(/\D/g, '').length).toBeLessThan(5)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('of a card number in its groups, with anything between them', () => {
    fc.assert(
      fc.property(
        cards.chain((card) => inGroups(card)),
        (text) => {
          expect(redact(`pay ${text} please`, shop)).toBe('pay [card] please')
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('of nearly every token of letters alone', () => {
    for (const [alphabet, length] of [
      ['abcdefghijklmnopqrstuvwxyz', 24],
      ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 32],
      ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 64],
    ] as const) {
      const letters = fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
      const tokens = fc.sample(letters, { numRuns: 1000, seed: 20261128 }).map((each) => each.join(''))
      expect(tokens.filter((token) => redact(token, shop) !== '[token]').length).toBeLessThan(25)
    }
  })

  const bban = fc.constantFrom(
    ['NL', 'ABNA', 10],
    ['DE', '', 18],
    ['GB', 'NWBK', 14],
    ['FR', '', 23],
    ['NO', '', 11],
  ) as fc.Arbitrary<[string, string, number]>
  const accounts = bban.chain(([country, bank, length]) =>
    digits(length).map((rest) => {
      const account = bank + rest.join('')
      const number = [...`${account}${country}00`].map((each) => Number.parseInt(each, 36)).join('')
      return country + String(98n - (BigInt(number) % 97n)).padStart(2, '0') + account
    }),
  )
  test('of an account number, with any separators', () => {
    fc.assert(
      fc.property(
        accounts.chain((account) => written(account, 2)),
        ({ text }) => {
          expect(redact(text, shop)).not.toMatch(/\d[\W_]*\d[\W_]*\d/)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('of a mail address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', 'to ', '(', 'mailto:'), (address, before) => {
        expect(redact(`${before}${address} please`, shop)).not.toContain('@')
      }),
      { numRuns: 2000 },
    )
  })
})

test('an address in quotes beside another address comes out whole', () => {
  expect(redact('"a@b.co"@order', shop)).toBe('"[email]"@order')
  expect(redact('"[email]"@order', shop)).toBe('"[email]"@order')
  expect(redact('"jo smith"@b.co', shop)).toBe('[email]')
  expect(redact('"jo@"@b.co', shop)).toBe('[email]')
})

test('redacting twice changes nothing', () => {
  const parts = fc.constantFrom(
    ...[
      '4111 1111 1111 1111',
      'a@b.co',
      '0612345678',
      'NL91ABNA0417164300',
      'LK1234567',
      '12',
      '-',
      ' ',
      '@',
      '+',
    ],
    ...[
      '9f86d081884c7d659a2feaa0c55ad015',
      'phone',
      'order',
      '#',
      '(',
      '.',
      'x',
      '[card]',
      '"',
      '00',
      'eyJab.c',
    ],
  )
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const once = redact(text, shop)
      expect(redact(once, shop)).toBe(once)
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ...[
    '1',
    '1 ',
    '+1',
    '4 1.',
    '(',
    '@',
    'a@',
    '"@',
    'a@a.',
    'eyJ',
    'eyJ.',
    'NL91',
    'NL91A',
    'GB29 NWBK ',
    'aA1_',
  ],
  ...['06-', '09.00-', 'LK', 'LK-123456', 'LK1234567', 'phone 1', '#0 ', 'ä', '\u200b', '[', 'a'],
])('the work for %s grows in step with its length', (piece) => {
  const workFor = (length: number) => {
    const text = piece.repeat(length / piece.length)
    const spent = Array.from({ length: 12 }, () => {
      const before = process.cpuUsage()
      redact(text, shop)
      return process.cpuUsage(before).user / 1000
    })
    return Math.min(...spent)
  }
  // Four times the text is four times the work; a pattern that looks back would make it sixteen times.
  expect(workFor(100_000)).toBeLessThan(Math.max(50, 10 * workFor(25_000)))
})
