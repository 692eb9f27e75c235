import { expect, test } from 'vitest'
import { slashWordAt } from './slash-word'

test('a slash asks for a saved reply only at the start of a word, and only up to the caret', () => {
  expect(slashWordAt('/re', 3)).toEqual({ word: 're', from: 0, to: 3 })
  expect(slashWordAt('Hello Ana,\n/ré', 14)).toEqual({ word: 'ré', from: 11, to: 14 })
  expect(slashWordAt('/refund now', 3)).toEqual({ word: 're', from: 0, to: 3 })
  expect(slashWordAt('/', 1)).toEqual({ word: '', from: 0, to: 1 })
  for (const typed of ['and/or', 'https://shop.example/re', '/re ', '1/2', ''])
    expect(slashWordAt(typed, typed.length), typed).toBeNull()
})
