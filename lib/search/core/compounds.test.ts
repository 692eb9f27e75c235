import { expect, test } from 'vitest'
import { ArticleIndex } from './article-index'
import { Finder } from './find'

const others = ['Return an item', 'Track your parcel', 'Find your size', 'Ways to pay', 'Warranty']

test('an index that writes a word both ways finds both by either, in the singular and the plural', () => {
  const finder = finderOf('en', { two: 'Buy a gift card', one: 'Giftcard balance' })
  for (const text of ['giftcard', 'gift card', 'giftcards', 'gift cards', 'gift-card']) {
    expect(found(finder, text).slice(0, 2).sort(), text).toEqual(['one', 'two'])
  }
})

test('where only one word is written, two are found by it, and the plural of two', () => {
  const finder = finderOf('en', { one: 'Giftcard balance' })
  for (const text of ['gift card', 'gift cards', 'giftcard', 'giftcards']) {
    expect(found(finder, text)[0], text).toBe('one')
  }
})

test('where only two words are written, one is found by them, in the plural too', () => {
  for (const title of ['Replace a screen protector', 'Replace screen protectors']) {
    const finder = finderOf('en', { two: title })
    for (const text of ['screenprotector', 'screenprotectors', 'screen protectors', 'screen protector']) {
      expect(found(finder, text)[0], `${text} in ${title}`).toBe('two')
    }
  }
})

test('in German a compound also finds the words it is made of, though another article has it', () => {
  const finder = finderOf('de', {
    one: 'Versandkosten',
    two: 'Kosten für den Versand',
    plural: 'Rücksendungen',
    half: 'Versand ins Ausland',
  })
  expect(found(finder, 'Versandkosten').slice(0, 2)).toEqual(['one', 'two'])
  expect(found(finder, 'Kosten Versand').slice(0, 2)).toEqual(['two', 'one'])
})

test('a known word that is made of two is not taken for a misspelling', () => {
  const finder = finderOf('en', { two: 'Buy a gift card', one: 'Giftcard balance' })
  const { question } = finder.find('giftcard', { language: 'en', settled: true, limit: 3 }).plan
  expect(question.concepts.map(({ corrected }) => corrected)).toEqual([undefined])
})

test('the word itself comes before the two it is made of', () => {
  const finder = finderOf('en', { two: 'The gift card', one: 'The giftcard' })
  expect(found(finder, 'giftcard').slice(0, 2)).toEqual(['one', 'two'])
  expect(found(finder, 'gift card').slice(0, 2)).toEqual(['two', 'one'])
})

function found(finder: Finder, text: string): string[] {
  const { ranked } = finder.find(text, {
    language: finder.index.vocabulary.languages[0]!,
    settled: true,
    limit: 9,
  })
  return ranked.map(({ article }) => article.id)
}

function finderOf(language: string, titles: Record<string, string>) {
  const index = new ArticleIndex()
  const empty = { keywords: [], asks: [], headings: [], description: [], body: [] }
  const all = [...Object.entries(titles), ...others.map((title, place) => [`other${place}`, title] as const)]
  for (const [id, title] of all) index.put({ id, language, title: [title], ...empty })
  return new Finder(index)
}
