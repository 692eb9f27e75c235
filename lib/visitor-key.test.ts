import { addressHeader } from '@/lib/client-address'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { networkLength, networkOf, visitorKey } from './visitor-key'

const folder = mkdtempSync(join(tmpdir(), 'askwell-salt-'))
vi.mock('./environment', () => ({ environment: () => ({ dataDir: folder }) }))
afterAll(() => rmSync(folder, { recursive: true }))

const from = (address: string, browser = 'Firefox') =>
  new Headers({ [addressHeader()]: address, 'user-agent': browser })
const morning = new Date('2026-11-22T08:00:00Z')
const evening = new Date('2026-11-22T23:59:59Z')
const tomorrow = new Date('2026-11-23T00:00:00Z')

test('a visitor keeps one key for a UTC day, others have others, and yesterday cannot be linked', async () => {
  const key = await visitorKey(from('203.0.113.7'), morning)
  expect(await visitorKey(from('203.0.113.7'), evening)).toBe(key)
  expect(await visitorKey(from('203.0.113.8'), morning)).not.toBe(key)
  const other = await visitorKey(from('203.0.113.7', 'Safari'), morning)
  expect(other).not.toBe(key)
  expect(other.slice(0, networkLength)).toBe(key.slice(0, networkLength))
  expect(await visitorKey(from('203.0.113.7'), tomorrow)).not.toBe(key)
})

test('the salt of a day is destroyed when the next day begins', async () => {
  await visitorKey(from('203.0.113.7'), morning)
  await visitorKey(from('203.0.113.7'), tomorrow)
  expect(readdirSync(folder)).toEqual(['visitor-salt-2026-11-23'])
})

test('the addresses of one IPv6 network are one visitor', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:DB8:1:2::9'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
})
