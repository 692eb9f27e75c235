import { expect, test } from 'vitest'
import { PhrasingGroups } from './phrasing-groups'
import { sameNeed } from './settings'

/** The need of each text, told by the first text of its group. */
function grouped(texts: string[], language = 'en'): string[] {
  const groups = new PhrasingGroups()
  return texts.map((text) => {
    const [near] = groups.nearest(text, language)
    const groupId = near && near.likeness >= sameNeed ? near.groupId : text
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
