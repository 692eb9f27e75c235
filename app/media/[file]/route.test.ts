import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'askwell-media-'))
process.env.CONTENT_DIR = folder
const { GET } = await import('./route')
afterAll(() => rmSync(folder, { recursive: true }))

mkdirSync(join(folder, 'images/inner.svg'), { recursive: true })
writeFileSync(join(folder, 'store.yml'), '')
writeFileSync(join(folder, 'images/a.svg'), '<svg onload="alert(1)"/>')
writeFileSync(join(folder, 'images/film.webm'), '0123456789')
writeFileSync(join(folder, 'images/page.html'), '<script>')
symlinkSync(join(folder, 'images/film.webm'), join(folder, 'images/link.webm'))

const get = (file: string, headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost/', { headers }), { params: Promise.resolve({ file }) })

test('a picture is served as what it is, and may run nothing', async () => {
  const answer = await get('a.svg')
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(await answer.text()).toContain('<svg')
})

test('who has it already is not sent it again', async () => {
  const etag = (await get('a.svg')).headers.get('etag')!
  expect((await get('a.svg', { 'if-none-match': `"x", W/${etag}` })).status).toBe(304)
  expect((await get('a.svg', { 'if-none-match': '"x"' })).status).toBe(200)
})

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=1-2,4-5', 200, '0123456789', null],
  ['lines=1-2', 200, '0123456789', null],
])('a player that asks for %s hears %i', async (range, status, body, contentRange) => {
  const answer = await get('film.webm', { range })
  expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
    status,
    body,
    contentRange,
  ])
})

test('a range of a file that changed meanwhile is the whole new file', async () => {
  expect((await get('film.webm', { range: 'bytes=2-4', 'if-range': '"old"' })).status).toBe(200)
})

test.each([
  '../store.yml',
  '..%2fstore.yml',
  'gone.svg',
  'page.html',
  'inner.svg',
  '.svg',
  'a.svg/',
  'store.yml',
])('%s is nobody’s picture', async (file) => expect((await get(file)).status).toBe(404))
