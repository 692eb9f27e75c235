import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitingRange } from './waiting-range'

const minutes = (...waits: number[]) => waits.map((wait) => wait * 60_000)
const times = (count: number, wait: number) => Array<number>(count).fill(wait)

test.each([
  ['nine waits tell nothing', times(9, 3), { low: null, high: null }],
  ['ten do', times(10, 2.5), { low: 2, high: 3 }],
  ['whoever is always there', times(20, 0), { low: 0, high: 1 }],
  ['seconds', times(20, 0.2), { low: 0, high: 1 }],
  ['exactly four minutes', times(20, 4), { low: 4, high: 5 }],
  ['the middle, not the ends', [...times(2, 0), 2, 3, 3, 4, 4, 5, 6, ...times(2, 500)], { low: 2, high: 6 }],
  ['from ten on to five minutes', times(20, 12), { low: 10, high: 15 }],
  ['from thirty on to ten', times(20, 44), { low: 40, high: 50 }],
  ['a wide day', [...times(10, 1), ...times(10, 31)], { low: 1, high: 40 }],
  ['a clock that went back', times(20, -1), { low: 0, high: 1 }],
])('%s', (_name, waits, range) => {
  expect(waitingRange(minutes(...waits))).toEqual(range)
})

test('the range is never empty, never negative, and at least half of what happened lies in it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6 * 3_600_000), { minLength: 10, maxLength: 60 }), (waits) => {
      const { low, high } = waitingRange(waits) as { low: number; high: number }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeGreaterThan(low)
      const inside = waits.filter((wait) => wait >= low * 60_000 && wait <= high * 60_000)
      expect(inside.length * 2).toBeGreaterThanOrEqual(waits.length)
    }),
  )
})
