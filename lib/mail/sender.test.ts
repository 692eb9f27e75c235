import { afterEach, expect, test, vi } from 'vitest'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import { teamAddress } from './sender'

const shopAddress = store().email
afterEach(() => {
  store().email = shopAddress
  environment().mailFrom = undefined
})

test('the team is told at the shop’s address, else at the one that mail comes from', () => {
  environment().mailFrom = 'Larkspur <Hello@larkspur.example>'
  expect(teamAddress()).toBe('help@larkspur.example')
  store().email = undefined
  expect(teamAddress()).toBe('hello@larkspur.example')
})

test('a shop that has neither is told so, once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  store().email = undefined
  expect([teamAddress(), teamAddress()]).toEqual([undefined, undefined])
  expect(warn).toHaveBeenCalledTimes(1)
  expect(warn.mock.calls[0]![0]).toContain('/desk/inbox')
  warn.mockRestore()
})
