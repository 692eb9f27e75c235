import { expect, test } from 'vitest'
import { keepForm, keptForm } from './kept-forms'

test('a refused form is kept for ten minutes, and only so many', () => {
  const now = Date.now()
  const first = keepForm({ typed: { body: 'Hello' } }, now)
  expect(keptForm(first, now + 599_000)?.typed).toEqual({ body: 'Hello' })
  expect(keptForm(first, now + 601_000)).toBeUndefined()
  const ids = Array.from({ length: 600 }, () => keepForm({}, now))
  expect(ids.filter((id) => keptForm(id, now))).toHaveLength(500)
  expect(keptForm(ids.at(-1)!, now)).toBeDefined()
})
