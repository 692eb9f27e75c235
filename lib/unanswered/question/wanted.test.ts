import { expect, test } from 'vitest'
import { filterParameters } from '../schema'
import { addressOf, readWanted } from './wanted'

test('an address opens what a link asks for, and nothing that no link asks for', () => {
  const filter = filterParameters.parse({ period: '90' })
  expect(addressOf(filter, { draft: 'words', slug: 'rent-gear' })).toBe(
    '?period=90&draft=words&slug=rent-gear#draft',
  )
  expect(addressOf(filter, { decide: 'ignore' })).toBe('?period=90&decide=ignore#ignore')
  expect(readWanted({ draft: 'words', slug: 'rent-gear', other: ' poles ' })).toEqual({
    ...{ draft: 'words', slug: 'rent-gear', other: 'poles' },
  })
  expect(readWanted({ draft: 'all', slug: '../x', decide: ['ignore', 'mute'] })).toEqual({ other: '' })
})
