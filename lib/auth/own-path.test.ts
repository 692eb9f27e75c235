import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test('after signing in staff go where they wanted to', () => {
  expect(ownPath('/desk/inbox?state=open&page=2')).toBe('/desk/inbox?state=open&page=2')
  expect(ownPath('/desk?x=1')).toBe('/desk?x=1')
  expect(ownPath('/desk/settings/staff?_rsc=1abc')).toBe('/desk/settings/staff')
})

test.each([
  undefined,
  null,
  ['/desk/inbox', '/desk/mail'],
  '',
  '/',
  '/articles/returns',
  '/desktop',
  '//evil.example/desk',
  '/desk/../../evil',
  '/desk/..//evil.example',
  '/desk//evil.example/..//..',
  '/\\evil.example',
  '/desk\\..\\..\\evil',
  '\\\\evil.example',
  'https://evil.example/desk',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,desk',
  ' /desk',
  '/desk/\r\nLocation: https://evil.example',
  '/desk/\u0000',
  '/ｄｅｓｋ',
  '/%64esk',
])('%j leads to the desk and nowhere else', (wanted) => {
  const path = ownPath(wanted)
  expect(new URL(path, 'https://shop.example').origin).toBe('https://shop.example')
  expect(path).toMatch(/^\/desk(\/|\?|$)/)
})

test('no text leads off this server', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    'desk',
    '/desk',
    '..',
    '%2e',
    '@',
    ':',
    'evil.example',
    '?',
    '#',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
      const url = new URL(ownPath(pieces.join('')), 'https://shop.example')
      expect(url.origin).toBe('https://shop.example')
      expect(url.pathname).toMatch(/^\/desk(\/|$)/)
    }),
    { numRuns: 3000 },
  )
})
