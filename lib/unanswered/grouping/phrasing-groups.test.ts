import { expect, test } from 'vitest'
import { PhrasingGroups } from './phrasing-groups'
import { surest } from './same-need'
import type { Told } from './told'

const nothing: Told = { found: new Map(), missing: new Set() }

/** The need of each text, told by the first text of its group. */
function grouped(texts: string[], language = 'en', tell: (text: string) => Told = () => nothing): string[] {
  const groups = new PhrasingGroups()
  return texts.map((text) => {
    const same = surest(groups.nearest(text, language), tell(text), tell)
    const groupId = same?.groupId ?? text
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

/** Of how many needs these two texts are, by what the articles tell of each. */
function needs(tell: (text: string) => Partial<Told>): number {
  const texts = ['printed kayak', 'kayak courses']
  return new Set(grouped(texts, 'en', (text) => ({ ...nothing, ...tell(text) }))).size
}
const finds = (...shares: [string, number][]) => ({ found: new Map(shares) })

test('a word that no article has makes two phrasings one need sooner', () => {
  expect(needs(() => ({}))).toBe(2)
  expect(needs(() => ({ missing: new Set(['kayak']) }))).toBe(1)
  expect(needs((text) => ({ missing: new Set([text.startsWith('printed') ? 'print' : 'cours']) }))).toBe(2)
})

test('finding the same articles makes two phrasings one need sooner, finding others later', () => {
  expect(needs(() => finds(['boats', 1], ['courses', 0.5]))).toBe(1)
  expect(needs((text) => finds(text.startsWith('printed') ? ['boats', 1] : ['returns', 1]))).toBe(2)
})

test('visitors who ask both in one visit make two phrasings one need', () => {
  const groups = new PhrasingGroups()
  groups.add({ id: 'a', text: 'mildew on the tent', language: 'en', groupId: 'a' })
  const near = groups.nearest('tent goes mouldy', 'en')
  const differ = (id: string) => finds([id, 1])
  const told = { ...nothing, ...differ('b') }
  const together = (networks: number) =>
    surest(near, told, (id) => ({ ...nothing, ...differ(id) }), new Map([['a', networks]]))?.groupId
  expect([0, 1, 2].map(together)).toEqual([undefined, undefined, 'a'])
})

test('an order that is named tells something, and never all', () => {
  const [first, same, other] = grouped([
    'refund for [order]',
    'refund for [order] please',
    'where is [order]',
  ])
  expect(same).toBe(first)
  expect(other).not.toBe(first)
})
