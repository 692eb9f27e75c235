import { expect, test } from 'vitest'
import { textIn } from '@/lib/text'
import { questionSize } from './question-size'

const size = (visitors: number, asked: number, contactVisitors: number, language = 'en') =>
  questionSize({ visitors, asked, contactVisitors }, textIn(language))

test('the size of a question is one sentence, and says nothing twice', () => {
  expect(size(0, 0, 0)).toBe('Nobody asked.')
  expect(size(1, 1, 0)).toBe('1 visitor asked.')
  expect(size(2, 2, 1)).toBe('2 visitors asked; one then wrote to us.')
  expect(size(2, 5, 3)).toBe('2 visitors asked 5 times; 3 then wrote to us.')
  expect(size(0, 0, 0, 'de')).toBe('Niemand hat gefragt.')
  expect(size(2, 5, 0, 'de')).toBe('2 Besucher haben gefragt, 5-mal.')
})
