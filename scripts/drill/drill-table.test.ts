import { expect, test } from 'vitest'
import { drillTable, judge, type Outcome, promises } from './drill-table'

const whole = { lost: 0, twice: 0, holes: 0, differing: 0 }
const held: Outcome[] = [
  { number: 1, row: { drill: 'kill -9', ...whole, 'up again, slowest': '5000 ms' } },
  { number: 2, row: { drill: 'network', ...whole } },
  { number: 3, row: { drill: 'browsers', differing: 0, 'all four equal': '2000 ms after the last' } },
  { number: 4, row: { drill: 'same', stored: 1, 'different answers': 1 } },
  { number: 5, row: { drill: 'two', ...whole, 'slowest meanwhile': '3000 ms' } },
  { number: 6, row: { drill: 'stranger', doors: 30, 'answered 404': 30, written: 0 } },
  {
    number: 7,
    row: {
      ...{ drill: 'load', unheard: 0, 'refused messages': 0, 'delivery, p99': '250.0 ms' },
      ...{ 'memory of idle streams': '800 MB for 5000', 'ended after': '10000 ms' },
    },
  },
  { number: 8, row: { drill: 'hostile', 'run or not literal': 0 } },
]

test('all eight promises stand in one table with their limits, and just at the limit each is held', () => {
  const { text, isWhole } = drillTable(held)
  expect(isWhole).toBe(true)
  expect(text).toMatch(/delivery, p99 +250\.0 ms +at most 250 ms +yes/)
  expect(text).not.toContain('NO')
  expect(held.map(({ number }) => number)).toEqual(Object.keys(promises).map(Number))
})

test('each figure beyond its limit, missing or no number breaks its promise', () => {
  for (const outcome of held) {
    if (!('row' in outcome)) continue
    for (const { what, measured } of judge(outcome.number, outcome.row))
      for (const bad of [parseFloat(measured) + 1, 'never', undefined]) {
        const row = { ...outcome.row, [what]: bad } as typeof outcome.row
        const { text, isWhole } = drillTable([...held, { number: outcome.number, row }])
        expect(isWhole, `${outcome.number} ${what} ${bad}`).toBe(false)
        expect(text).toContain('NO')
      }
  }
})

test('what was left out on purpose breaks nothing, what could not be tried does', () => {
  expect(drillTable([{ number: 7, missing: 'full form only', isHeld: true }]).isWhole).toBe(true)
  expect(drillTable([{ number: 5, missing: 'no Redis', isHeld: false }]).isWhole).toBe(false)
})
