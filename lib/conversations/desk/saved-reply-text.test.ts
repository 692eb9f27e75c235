import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankSavedReplies } from './rank-saved-replies'
import { readSavedReply } from './read-saved-reply'
import { articlesNamed, fillSavedReply, wrongVariable } from './saved-reply-text'

const values = {
  shopperName: 'Kim',
  agentName: 'Ana',
  shopName: 'Larkspur',
  articles: {
    'track-your-parcel': {
      title: 'Track your parcel',
      url: 'https://help.example/articles/track-your-parcel',
    },
  },
}

test.each([
  ['Hello {{shopper.name}},', 'Hello Kim,'],
  ['{{ shopper.name | there }}! {{agent.name}} of {{shop.name}}', 'Kim! Ana of Larkspur'],
  [
    'See {{article.title track-your-parcel}}: {{article.url track-your-parcel}}',
    'See Track your parcel: https://help.example/articles/track-your-parcel',
  ],
  ['See {{article.title gone | our articles}}', 'See our articles'],
  [
    '{{order.number}} {{article.url}} {{shop.name x}} {shop.name}',
    '{{order.number}} {{article.url}} {{shop.name x}} {shop.name}',
  ],
])('%s becomes %s', (body, filled) => {
  expect(fillSavedReply(body, values)).toBe(filled)
})

test('without a name, what stands for it is used, or the space before it goes', () => {
  const nobody = { ...values, shopperName: null }
  expect(fillSavedReply('Hello {{shopper.name | there}},', nobody)).toBe('Hello there,')
  expect(fillSavedReply('Hello {{shopper.name}},\n{{shopper.name}}', nobody)).toBe('Hello,\n')
})

test('what a shopper calls themselves is put in as it is, and never read as a variable', () => {
  for (const shopperName of ['{{agent.name}}', '$& $1 $`', '<img src=x onerror=alert(1)>', 'constructor']) {
    expect(fillSavedReply('Hello {{shopper.name}}.', { ...values, shopperName })).toBe(
      `Hello ${shopperName}.`,
    )
  }
  expect(fillSavedReply('{{article.url constructor | x}}', values)).toBe('x')
})

test.each([
  ['Hello {{shopper.nam}}', '{{shopper.nam}}'],
  ['{{article.url}}', '{{article.url}}'],
  ['{{shop.name track-your-parcel}}', '{{shop.name track-your-parcel}}'],
  ['Hello {{shopper.name', '{{shopper.name'],
  ['{{shopper.name}} {{{{', '{{{{'],
  ['{{article.url ../secret}}', '{{article.url ../secret}}'],
])('%s is refused for %s', (body, wrong) => {
  expect(wrongVariable(body)).toBe(wrong)
  expect(() => readSavedReply({ title: 'x', body }, () => true)).toThrow(
    expect.objectContaining({ code: 'invalid', key: 'agents.reply-variable-problem' }),
  )
})

test.each([
  [{ title: ' ', body: 'x' }, 'title'],
  [{ title: 'a'.repeat(81), body: 'x' }, 'title'],
  [{ title: 'x' }, 'body'],
  [{ title: 'x', body: 'a'.repeat(5001) }, 'body'],
  [{ title: 'x', body: 'x', usedCount: 9 }, 'usedCount'],
  [{ title: 'x', body: '{{article.url gone}}' }, 'body'],
  ['text', 'body'],
])('%j is refused at %s', (given, field) => {
  expect(() => readSavedReply(given, () => false)).toThrow(
    expect.objectContaining({ code: 'invalid', values: expect.objectContaining({ field }) as unknown }),
  )
})

test('the articles a reply names are known, each once', () => {
  expect(
    articlesNamed('{{article.url a-b}} {{article.title a-b}} {{article.url c | x}} {{shop.name d}}'),
  ).toEqual(['a-b', 'c'])
})

test('text without double braces is never changed and never refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.replaceAll('{{', '{')
      expect(fillSavedReply(plain, values)).toBe(plain)
      expect(wrongVariable(plain)).toBeUndefined()
    }),
  )
})

const reply = (title: string, body: string, usedCount = 0) => ({ title, body, usedCount })
const replies = [
  reply('Return label', 'Print it at home.', 2),
  reply('Refund time', 'It takes five days after the return.', 9),
  reply('Größe tauschen', 'We exchange it.', 1),
  reply('Restock', 'It returns in spring.', 3),
]
const found = (typed: string) => rankSavedReplies(replies, typed).map(({ title }) => title)

test('two letters find a reply: by words of its title first, then of its text; what is used more stands first', () => {
  expect(found('re')).toEqual(['Refund time', 'Restock', 'Return label'])
  expect(found('ret')).toEqual(['Return label', 'Refund time', 'Restock'])
  expect(found('la re')).toEqual(['Return label'])
  expect(found('GRO')).toEqual(['Größe tauschen'])
  expect(found('turn')).toEqual([])
  expect(found(' ')).toHaveLength(4)
})
