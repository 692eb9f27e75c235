import { expect, test } from 'vitest'
import { readMultipart } from './read-multipart'

const boundary = 'x'.repeat(20)
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${value}\r\n`
const end = `--${boundary}--\r\n`

function sent(
  pieces: (string | Buffer)[],
  breaksOff = false,
  type = `multipart/form-data; boundary=${boundary}`,
) {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const piece = left.shift()
      if (piece !== undefined) stream.enqueue(Buffer.from(piece))
      else if (breaksOff) stream.error(new Error('gone'))
      else stream.close()
    },
  })
  const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' }
  return new Request('http://localhost/', init as RequestInit)
}

async function read(request: Request) {
  const files: Record<string, number> = {}
  const takeFile = async ({ name, body }: { name: string; body: AsyncIterable<Uint8Array> }) => {
    if (name === 'bad') throw new Error('refused unread')
    files[name] = 0
    for await (const piece of body) {
      files[name] += piece.byteLength
      if (name === 'long') throw new Error('refused half read')
    }
  }
  const { form, problem } = await readMultipart(request, { longestField: 1_000, takeFile })
  return { fields: Object.fromEntries(form), files, problem: (problem as Error | undefined)?.message }
}

test('fields and files come in their order, each file whole', async () => {
  const whole =
    field('body', 'Hä?') + file('a', 'ab\r\nc') + file('', '') + file('b', '') + field('x', '1') + end
  const expected = { fields: { body: 'Hä?', x: '1' }, files: { a: 5, b: 0 }, problem: undefined }
  expect(await read(sent([whole]))).toEqual(expected)
  // A network cuts where it likes.
  const bytes = Buffer.from(whole)
  for (let cut = 1; cut < bytes.length; cut++)
    expect(await read(sent([bytes.subarray(0, cut), bytes.subarray(cut)]))).toEqual(expected)
  expect(await read(sent([...bytes].map((byte) => Buffer.from([byte]))))).toEqual(expected)
})

test('a file that is refused, unread or half read, does not keep the rest of the form', async () => {
  const much = Array.from({ length: 40 }, () => 'a'.repeat(100_000))
  for (const name of ['bad', 'long']) {
    const pieces = [
      file(name, '').slice(0, -2),
      ...much,
      '\r\n',
      file('c', 'abc'),
      field('body', 'Still here'),
      end,
    ]
    expect(await read(sent(pieces))).toMatchObject({
      ...{ fields: { body: 'Still here' }, files: { c: 3 } },
      problem: expect.stringContaining('refused'),
    })
  }
})

test('a form that breaks off or is none is refused, and nobody waits for the rest of it', async () => {
  const half = [field('body', 'Hi'), file('a', 'abc').slice(0, -2)]
  const refused = { code: 'invalid' }
  await expect(read(sent(half, true))).rejects.toMatchObject(refused)
  await expect(read(sent(half))).rejects.toMatchObject(refused)
  await expect(read(sent([end], false, 'multipart/form-data'))).rejects.toMatchObject(refused)
  const empty = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  await expect(read(empty)).rejects.toMatchObject(refused)
})
