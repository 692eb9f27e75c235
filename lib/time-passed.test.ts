import { expect, test } from 'vitest'
import { timePassed } from './time-passed'

test.each([
  [0, '1 minute'],
  [59 * 60, '59 minutes'],
  [3 * 3_600 + 1_800, '3 hours'],
  [49 * 3_600, '2 days'],
])('%s seconds ago is %s', (seconds, words) => {
  const now = new Date('2026-11-22T12:00:00Z')
  expect(timePassed(new Date(now.getTime() - seconds * 1000), now, 'en')).toBe(words)
})
