import { expect, test } from 'vitest'
import { readBody, readForm } from './read-body'

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://shop.example', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

test('a body of exactly the limit is read, one byte more is refused', async () => {
  expect((await readBody(post('x'.repeat(100)), 100)).length).toBe(100)
  await expect(readBody(post('x'.repeat(101)), 100)).rejects.toMatchObject({ code: 'invalid' })
  expect((await readBody(new Request('http://shop.example', { method: 'POST' }), 100)).length).toBe(0)
})

test('a sender that never ends is cut off at the limit', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      sent += 1024
      stream.enqueue(new Uint8Array(1024))
    },
  })
  await expect(readBody(post(endless), 10_000)).rejects.toMatchObject({ code: 'invalid' })
  expect(sent).toBeLessThan(20_000)
})

test('what is no form has no fields', async () => {
  const form = await readForm(post('a=1&b=2', { 'Content-Type': 'application/x-www-form-urlencoded' }), 100)
  expect([...form]).toEqual([
    ['a', '1'],
    ['b', '2'],
  ])
  expect([...(await readForm(post('a=1', { 'Content-Type': 'image/png' }), 100))]).toEqual([])
})
