import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nthLargest } from './nth-largest'

test('the nth largest is what stands there in order, with as many alike as there may be', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(values, fc.nat(), (all, random) => {
      const nth = (random % all.length) + 1
      expect(nthLargest(Float64Array.from(all), nth)).toBe([...all].sort((a, b) => b - a)[nth - 1])
    }),
  )
})
