import { expect, test } from 'vitest'
import { asked } from '@/lib/testing/searches'
import { useDatabase } from '@/lib/testing/database'
import { ownQuery } from './queries'

useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const id = '0b8f6e4a-1c1d-4a53-9d11-2f6f0f1f7a01'
const other = '0b8f6e4a-1c1d-4a53-9d11-2f6f0f1f7a02'

test('a visitor is told what they searched for themselves, and nothing of anybody else', async () => {
  await asked('refund gift card', { id, at: now, visitorKey: 'ana' })
  await asked('lost parcel', { id: other, at: now, visitorKey: 'bob' })
  expect(await ownQuery(id, 'ana', now)).toBe('refund gift card')
  expect(await ownQuery(other, 'ana', now)).toBe('refund gift card')
  expect(await ownQuery(id, 'eve', now)).toBeUndefined()
})
