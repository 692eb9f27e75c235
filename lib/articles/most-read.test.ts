import { expect, test, vi } from 'vitest'
import { mostRead } from './queries'

test('without the database, the home page still has articles to show', async () => {
  process.env.DATABASE_URL = 'postgresql://127.0.0.1:1/nowhere'
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await mostRead(6)).toHaveLength(6)
  expect(told).toHaveBeenCalledOnce()
})
