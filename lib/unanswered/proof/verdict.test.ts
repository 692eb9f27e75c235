import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareInterval } from './interval'
import { contactsCameBack, verdictOn } from './verdict'

const askings = (asked: number, solved: number, contacted = 0) => ({
  ...{ asked, solved, contacted, reached: solved, opened: solved, helped: 0 },
})

test.each([
  [30, 28, 0, true, 'proved', 'nearly everybody was helped'],
  [30, 28, 0, false, 'not-enough', 'but nothing is said before the window is over'],
  [30, 2, 0, true, 'failed', 'hardly anybody was helped'],
  [30, 28, 15, true, 'failed', 'half of them still wrote to a person'],
  [30, 15, 0, true, 'not-enough', 'half is neither'],
  [3, 3, 0, true, 'not-enough', 'three are too few to prove anything'],
  [8, 8, 0, true, 'proved', 'eight of eight are enough'],
  [0, 0, 0, true, 'not-enough', 'nobody asked'],
] as const)(
  '%i asked, %i helped, %i wrote, window over %s: %s (%s)',
  (asked, solved, contacted, over, outcome, _why) => {
    expect(verdictOn(askings(asked, solved, contacted), over).outcome).toBe(outcome)
  },
)

test('an interval holds the share, lies within 0 and 1, and narrows with more cases', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (cases, others) => {
      fc.pre(cases + others > 0)
      const all = cases + others
      const { low, high } = shareInterval(cases, all)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low - 1e-9).toBeLessThanOrEqual(cases / all)
      expect(high + 1e-9).toBeGreaterThanOrEqual(cases / all)
      const more = shareInterval(cases * 4, all * 4)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})

test('one contact is a chance, several are none', () => {
  expect(contactsCameBack(askings(2, 1, 1))).toBe(false)
  expect(contactsCameBack(askings(6, 1, 5))).toBe(true)
  expect(contactsCameBack(askings(100, 90, 5))).toBe(false)
})
