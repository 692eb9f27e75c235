import { expect, test } from 'vitest'
import { ArticleIndex, type SearchDocument } from './article-index'
import { threshold } from './decide'
import { explain } from './explain'
import { Finder } from './find'

function article(id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument {
  const empty = { keywords: [], asks: [], headings: [], description: [], body: [] }
  return { id, language: 'en', title: [title], ...empty, ...rest }
}

const shop = [
  article('refunds', 'When will I get my refund', {
    body: ['A refund takes five days. It goes to your card.'],
  }),
  article('returns', 'Return an item', { body: ['Send it back in its box. The label is in your account.'] }),
  article('gift-cards', 'Buy a gift card', { body: ['A gift card is sent by e-mail. Choose an amount.'] }),
  article('tracking', 'Track your parcel', { body: ['The link is in the e-mail. Order LK-1234567.'] }),
  article('sizes', 'Find your size', { body: ['Measure your chest, then look at the chart.'] }),
  article('voucher-terms', 'Voucher conditions', { body: ['A voucher is valid for two years.'] }),
  article('payment', 'Ways to pay', { body: ['Card, bank transfer or invoice.'] }),
  article('warranty', 'Warranty', { body: ['Three years on every seam and zip.'] }),
]

function finderOf(articles: SearchDocument[], own: ConstructorParameters<typeof Finder>[1] = []) {
  const index = new ArticleIndex()
  for (const each of articles) index.put(each)
  return new Finder(index, own)
}

const find = (finder: Finder, text: string, settled = true, language = 'en') =>
  finder.find(text, { language, settled, limit: 10 }).ranked.map((ranked) => ranked.article.id)

const finder = finderOf(shop)

test('an exact title is first, in any case, accents, punctuation, order and number of its words', () => {
  for (const text of [
    'Return an item',
    'RETURN AN ITEM!',
    'réturn an ïtem',
    'item an return',
    'return an items',
  ]) {
    expect(find(finder, text)[0], text).toBe('returns')
  }
})

test('what redaction put in the place of a number is no word', () => {
  expect(find(finder, '[card]')).toEqual([])
  expect(find(finder, 'refund [card] [email]')).toEqual(find(finder, 'refund'))
})

test('either spelling of an English word finds the other', () => {
  const spelt = finderOf([
    ...shop,
    article('mould', 'Mould on grey tents'),
    article('colors', 'Our colors and the catalog'),
  ])
  for (const [text, id] of [
    ['moldy', 'mould'],
    ['gray tents', 'mould'],
    ['colours', 'colors'],
    ['catalogue', 'colors'],
  ])
    expect(find(spelt, text!)[0], text).toBe(id)
  expect(find(spelt, 'mold')[0]).toBe('mould')
})

test('an exact ask is first', () => {
  const asked = finderOf([
    ...shop,
    article('zips', 'Spare parts', { asks: ['Where is my refund for a zip'] }),
  ])
  expect(find(asked, 'where is my refund for a zip')[0]).toBe('zips')
})

test('an exact word outranks its synonym, and both are found', () => {
  const found = find(finder, 'voucher')
  expect(found.slice(0, 2)).toEqual(['voucher-terms', 'gift-cards'])
})

test('one word for two and two words for one', () => {
  expect(find(finder, 'giftcard')[0]).toBe('gift-cards')
  const joined = finderOf([...shop, article('joined', 'Giftcard balance')])
  expect(find(joined, 'gift card balance')[0]).toBe('joined')
})

test('misspelt words find what was meant, also where letters are swapped or a plural is meant', () => {
  expect(find(finder, 'refnud')[0]).toBe('refunds')
  expect(find(finder, 'waranty')[0]).toBe('warranty')
  expect(find(finder, 'pracels')[0]).toBe('tracking')
})

test('numbers and order codes are never taken for another', () => {
  expect(find(finder, '1234568')).toEqual([])
  expect(find(finder, 'LK1234567x')).toEqual([])
  expect(find(finder, '1234567')).toEqual(['tracking'])
})

test('a known word is never corrected', () => {
  const { plan } = finder.find('card', { language: 'en', settled: true, limit: 3 })
  expect(plan.question.concepts[0]!.corrected).toBeUndefined()
})

test('words that only ask still find something', () => {
  expect(find(finder, 'how to when')).toContain('refunds')
})

test('the last word is a beginning while it is typed, and a word once settled', () => {
  expect(find(finder, 'warr', false)[0]).toBe('warranty')
  expect(find(finder, 'warr', true)).toEqual([])
})

test("a shop's own synonyms work one way and both ways, of several words too", () => {
  const own = finderOf(shop, [['moolah', 'refund'], { from: ['big brown box'], to: ['parcel'] }])
  expect(find(own, 'my moolah')[0]).toBe('refunds')
  expect(find(own, 'big brown box')[0]).toBe('tracking')
  expect(find(finderOf(shop, [{ from: ['parcel'], to: ['moolah'] }]), 'moolah')).toEqual([])
})

test('German finds stems, umlauts without dots and the parts of compounds', () => {
  const german = (id: string, title: string) => article(id, title, { language: 'de' })
  const articles = [
    german('kosten', 'Versandkosten'),
    german('zurueck', 'Artikel zurückgeben'),
    german('groesse', 'Die richtige Größe finden'),
    german('versand', 'Versand ins Ausland'),
    german('kosten-raten', 'Kosten der Ratenzahlung'),
  ]
  const shop = finderOf(articles)
  expect(find(shop, 'Groesse', true, 'de')[0]).toBe('groesse')
  expect(find(shop, 'GRÖSSEN', true, 'de')[0]).toBe('groesse')
  expect(find(shop, 'rückgabe', true, 'de')).toContain('zurueck')
  expect(find(shop, 'Kosten', true, 'de')).toEqual(expect.arrayContaining(['kosten', 'kosten-raten']))
  expect(find(finderOf(articles.slice(1)), 'versandkosten', true, 'de')).toEqual(
    expect.arrayContaining(['versand', 'kosten-raten']),
  )
})

test('Chinese, Japanese and Korean are found without spaces', () => {
  const shop = finderOf([
    article('a', '如何申请退款', { language: 'zh' }),
    article('b', '配送时间', { language: 'zh' }),
    article('c', '返品の方法', { language: 'ja' }),
  ])
  expect(find(shop, '退款', true, 'zh')).toEqual(['a'])
  expect(find(shop, '返品', true, 'ja')).toEqual(['c'])
})

test('an article changed or removed is found as it is now', () => {
  const shopNow = finderOf(shop)
  shopNow.index.put(article('sizes', 'Choose a canoe'))
  shopNow.index.remove('warranty')
  expect(find(shopNow, 'canoe')).toEqual(['sizes'])
  expect(find(shopNow, 'measure chest')).toEqual([])
  expect(find(shopNow, 'warranty')).toEqual([])
  expect(shopNow.index.size).toBe(shop.length - 1)
})

test('the same articles give the same ranking, whatever order they came in', () => {
  const other = finderOf([...shop].reverse())
  for (const text of ['refund to my card', 'gift voucher by e-mail', 'how do i']) {
    expect(find(other, text)).toEqual(find(finder, text))
  }
})

test('an exact title is surely an answer, words of another world are not', () => {
  const sure = (text: string) =>
    finder.confidence(finder.find(text, { language: 'en', settled: true, limit: 10 }))
  expect(sure('Ways to pay')).toBeGreaterThan(0.9)
  expect(sure('weather in paris tomorrow')).toBeLessThan(threshold)
  expect(sure('how to')).toBeLessThan(threshold)
  expect(sure('')).toBe(0)
})

test('every score can be shown as its parts', () => {
  const found = finder.find('refund to card', { language: 'en', settled: true, limit: 3 })
  const [first] = explain(found, finder.index)
  const together = first!.nearness + first!.resemblance
  const sum = first!.words.reduce((points, word) => points + word.points, together)
  expect(first!.id).toBe('refunds')
  expect(sum).toBeCloseTo(first!.score)
  expect(first!.words).toContainEqual(expect.objectContaining({ word: 'refund', how: 'exact' }))
})

test('a sentence that says the question and no more comes before one that says more', () => {
  const addresses = finderOf([
    article('mail', 'Your account', {
      body: ['You change the e-mail address of the newsletter here. Thanks.'],
    }),
    article('parcel', 'Your account', {
      body: ['You change the address. Thanks for the newsletter of mail.'],
    }),
  ])
  expect(find(addresses, 'change address')).toEqual(['parcel', 'mail'])
})

test('when the own article is taken away, its neighbour is less sure', () => {
  const sure = (finder: Finder) =>
    finder.confidence(finder.find('can i pay by invoice', { language: 'en', settled: true, limit: 10 }))
  const without = finderOf(shop.filter(({ id }) => id !== find(finder, 'can i pay by invoice')[0]))
  expect(sure(without)).toBeLessThan(sure(finder) - 0.1)
})

test('a question taken literally has no word corrected', () => {
  const read = (literal: boolean) =>
    finder
      .find('refnud', { language: 'en', settled: true, literal, limit: 3 })
      .ranked.map(({ article }) => article.id)
  expect(read(false)[0]).toBe('refunds')
  expect(read(true)).toEqual([])
})
