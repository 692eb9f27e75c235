import { expect, test } from 'vitest'
import { openedBefore, openedCookie } from './opened-result'

const opened = { id: '0b8f6e4a-1c1d-4a53-9d11-2f6f0f1f7a01', slug: 'track-your-parcel' }
const sent = (cookie: string) => new Headers({ cookie })

test('a browser without scripts says again which result it opened', () => {
  const cookie = openedCookie(opened)
  expect(cookie).toMatch(/; Path=\/; Max-Age=7200; HttpOnly; SameSite=Lax$/)
  expect(openedBefore(sent(`language=de; ${cookie.split(';')[0]}; visitor=x`))).toEqual(opened)
})

test.each(['', 'opened=', 'opened=1.track-your-parcel', `opened=${opened.id}`, `opened=${opened.id}.<b>`])(
  'a cookie "%s" says nothing',
  (cookie) => {
    expect(openedBefore(sent(cookie))).toBeUndefined()
  },
)
