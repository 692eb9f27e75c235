import { expect, test } from 'vitest'
import { asTyped } from './as-typed'

test('one space after the last word stays, whatever was typed before and between', () => {
  expect([' gift   card', 'gift\tcard ', 'gift card \n ', '   '].map(asTyped)).toEqual([
    'gift card',
    'gift card ',
    'gift card ',
    '',
  ])
})
