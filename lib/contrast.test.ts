import { assert, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, readableOn, textOn } from './contrast'

const colour = stringMatching(/^#[0-9a-f]{6}$/)

test('black on white has the contrast of the WCAG definition', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('whatever accent a shop chooses, text on it and links in it can be read', () => {
  assert(
    property(colour, (accent) => {
      expect(contrast(textOn(accent), accent)).toBeGreaterThan(4.2)
      expect(contrast(readableOn('#f6f6f5', accent), '#f6f6f5')).toBeGreaterThan(4.5)
      expect(contrast(readableOn('#1c1f1d', accent), '#1c1f1d')).toBeGreaterThan(4.5)
    }),
  )
})

test('an accent that reads well already stays as the shop chose it', () => {
  expect(readableOn('#ffffff', '#2f6b4f')).toBe('#2f6b4f')
})
