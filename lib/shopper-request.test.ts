import { expect, test } from 'vitest'
import { isShopper, isShopperPost } from './shopper-request'

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'
const asked = (headers: Record<string, string> = {}) => new Headers({ 'user-agent': chrome, ...headers })

test('a person with a browser is a shopper, headless or not', () => {
  expect(isShopper(asked())).toBe(true)
  expect(isShopper(asked({ 'user-agent': chrome.replace('Chrome', 'HeadlessChrome') }))).toBe(true)
})

test.each([
  ['user-agent', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['user-agent', 'curl/8.5.0'],
  ['user-agent', `${chrome} Chrome-Lighthouse`],
  ['user-agent', ''],
  ['sec-purpose', 'prefetch;prerender'],
  ['purpose', 'prefetch'],
  ['x-moz', 'prefetch'],
  ['next-router-prefetch', '1'],
  ['next-router-segment-prefetch', '/_tree'],
  ['x-askwell-method', 'HEAD'],
])('a request with %s: %s is no shopper', (name, value) => {
  expect(isShopper(asked({ [name]: value }))).toBe(false)
})

test('another site cannot make its visitors ask here', () => {
  expect(isShopperPost(asked({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isShopperPost(asked())).toBe(true)
  expect(isShopperPost(asked({ 'sec-fetch-site': 'cross-site' }))).toBe(false)
})
