import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { GET } from './route'

async function choose(code: string, referer?: string) {
  const headers = new Headers({ host: 'help.example', ...(referer && { referer }) })
  const request = new NextRequest(`http://help.example/language/${code}`, { headers })
  const answer = await GET(request, { params: Promise.resolve({ code }) })
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    cookie: answer.headers.get('set-cookie'),
  }
}

test('a reader chooses a language and is back on the page they were on', async () => {
  const { status, to, cookie } = await choose('de', 'http://help.example/search?q=a')
  expect([status, to]).toEqual([303, '/search?q=a'])
  expect(cookie).toMatch(/^language=de; Path=\/; Max-Age=31536000; SameSite=Lax/)
})

test("the shop's own language needs no cookie", async () => {
  expect((await choose('en')).cookie).toMatch(/Max-Age=0/)
})

test.each(['https://elsewhere.example/x', 'http://help.example//elsewhere.example', 'nonsense'])(
  'nobody is sent from here to %s',
  async (referer) => expect((await choose('de', referer)).to).toBe('/'),
)

test('a language the shop does not offer is not kept', async () => {
  expect((await choose('fr')).cookie).toBeNull()
})
