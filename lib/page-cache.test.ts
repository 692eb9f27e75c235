import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerFromCache, forgetPages } from './page-cache'

let server: Server
let made = 0
let extra: Record<string, string> = {}
let pieces: string[] = []
let duringNext = () => {}

beforeEach(async () => {
  forgetPages()
  made = 0
  pieces = []
  extra = { 'x-nextjs-cache': 'MISS' }
  server = createServer((request, response) => {
    const time = request.url === '/brief' ? 100 : Infinity
    const keeping = request.url!.startsWith('/own') ? undefined : { key: request.url!, time }
    if (answerFromCache(request, response, keeping)) return
    made++
    duringNext()
    duringNext = () => {}
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      ETag: `"${made}"`,
      'X-Kept': 'yes',
      ...extra,
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    for (const piece of pieces) {
      response.flushHeaders()
      response.write(piece)
    }
    // As Next.js's compression does: the head first, then the whole body at the end.
    if (!pieces.length) response.writeHead(200)
    response.end(`<p>made ${made}`)
  }).listen(0)
  await once(server, 'listening')
})

afterEach(() => void server.close())

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

test('a page is made once and then answered as it was, packed where that is understood', async () => {
  expect((await read('/a')).text).toBe('<p>made 1')
  const again = await read('/a', { 'accept-encoding': 'gzip' })
  expect(again.text).toBe('<p>made 1')
  expect(again.headers.get('content-encoding')).toBe('gzip')
  expect(again.headers.get('x-kept')).toBe('yes')
  expect((await read('/a', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull()
  expect((await read('/b')).text).toBe('<p>made 2')
})

test('a browser that has the page hears that it still holds', async () => {
  const { headers } = await read('/a')
  const { status, text } = await read('/a', { 'if-none-match': headers.get('etag')! })
  expect([status, text, made]).toEqual([304, '', 1])
})

test('after a change of the content every page is made again, those that were being made then as well', async () => {
  await read('/a')
  forgetPages()
  expect((await read('/a')).text).toBe('<p>made 2')
  duringNext = forgetPages
  expect((await read('/b')).text).toBe('<p>made 3')
  expect((await read('/b')).text).toBe('<p>made 4')
  expect((await read('/b')).text).toBe('<p>made 4')
})

test('a page that is kept for a while is made again after it', async () => {
  expect((await read('/brief')).text).toBe('<p>made 1')
  await expect.poll(async () => (await read('/brief')).text).toBe('<p>made 2')
})

test.each([
  ['Next.js does not cache', { 'x-nextjs-cache': 'STALE' }],
  ['is made for one reader', { 'set-cookie': 'a=b' }],
  ['is no page', { 'Content-Type': 'text/x-component' }],
])('what %s is passed on and not kept', async (_, headers) => {
  extra = { ...extra, ...headers }
  expect((await read('/a')).text).toBe('<p>made 1')
  expect((await read('/a')).text).toBe('<p>made 2')
})

test('the scripts of a page wait, in the cache and where a page is made for one reader in pieces', async () => {
  pieces = ['<script src="/_next/', 'a.js"></script>']
  const held = '<script type="late" src="/_next/a.js"></script><p>made '
  expect((await read('/a')).text).toBe(`${held}1`)
  expect((await read('/a')).text).toBe(`${held}1`)
  extra = { ETag: '' }
  expect((await read('/own', { 'accept-encoding': 'gzip', 'if-none-match': '""' })).text).toBe(`${held}2`)
  const again = await read('/own')
  expect([again.status, again.text, again.headers.get('x-nextjs-cache')]).toEqual([200, `${held}3`, null])
})
