import { expect, test } from 'vitest'
import { type IsUnknown, PhrasingGroups } from './phrasing-groups'

/** The need of each text, told by the first text of its group. */
function grouped(texts: string[], language = 'en', isUnknown?: IsUnknown): string[] {
  const groups = new PhrasingGroups([], isUnknown)
  return texts.map((text) => {
    const [near] = groups.nearest(text, language)
    const groupId = near?.isSame ? near.groupId : text
    groups.add({ id: text, text, language, groupId })
    return groupId
  })
}

test('phrasings of one need become one group, however they are written', () => {
  const texts = [
    'gift wrap',
    'can you wrap it as a present',
    'giftwraping',
    'gift-wrapping please',
    'Gift wrap?',
  ]
  expect(new Set(grouped(texts))).toEqual(new Set(['gift wrap']))
})

test('what is measured is the same need whether it is named or asked after', () => {
  expect(new Set(grouped(['rope weight', 'how heavy is the rope', 'max rope weight']))).toEqual(
    new Set(['rope weight']),
  )
  expect(new Set(grouped(['Gewicht vom Seil', 'wie schwer ist das Seil'], 'de')).size).toBe(1)
})

test('a word that no article has makes two phrasings one need sooner', () => {
  const texts = ['printed kayak', 'kayak courses']
  expect(new Set(grouped(texts)).size).toBe(2)
  expect(new Set(grouped(texts, 'en', (term) => term === 'kayak')).size).toBe(1)
  expect(new Set(grouped(texts, 'en', (term) => term !== 'kayak')).size).toBe(2)
})

test('an order that is named tells something, and never all', () => {
  const [first, same, other] = grouped(['refund for [order]', 'refund [order] missing', 'where is [order]'])
  expect(same).toBe(first)
  expect(other).not.toBe(first)
})
