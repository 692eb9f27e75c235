import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { visitorOf } from '../access'
import { sendMessage, startChat } from '../chat/mutations'
import { chatFor } from '../chat/queries'
import { readFirstMessage, readMessage } from '../read-letter'
import { answerFile } from './answer-file'
import { removeUnsent, uploadFromDesk, uploadToOwnChat } from './mutations'
import { deskAttachment, ownAttachment } from './queries'

const database = useDatabase()
const data = mkdtempSync(join(tmpdir(), 'askwell-attachments-'))
process.env.DATA_DIR = data
afterAll(() => rmSync(data, { recursive: true }))
const folder = join(data, 'attachments')

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.alloc(40),
])
async function* pieces(...all: Uint8Array[]) {
  yield* all
}
const picture = (name = 'tent.png') => ({ name, body: pieces(png) })

async function begin() {
  const { id, token } = await startChat(
    null,
    readFirstMessage({ clientId: randomUUID(), channel: 'chat', body: 'It tore.' }),
  )
  const visitor = (await visitorOf({ headers: new Headers({ cookie: `visitor=${token}` }) }))!
  return { id, visitor }
}
const send = (chat: Awaited<ReturnType<typeof begin>>, attachments: string[]) =>
  sendMessage(chat.visitor, chat.id, readMessage({ clientId: randomUUID(), body: '', attachments }))

test('a picture goes out with its message and comes back as the same bytes, as a download that nothing runs', async () => {
  const chat = await begin()
  const kept = await uploadToOwnChat(chat.visitor, chat.id, picture('../../tent\u202egnp.exe'))
  expect(kept).toMatchObject({ name: 'tentgnp.png', type: 'image/png', size: png.length })
  await send(chat, [kept.id])
  expect((await chatFor(chat.visitor, chat.id)).messages[1]).toMatchObject({ body: '', attachments: [kept] })
  const response = answerFile(await ownAttachment(chat.visitor, chat.id, kept.id))
  expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true)
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''tentgnp.png")
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('another visitor, another chat and an unsent file of staff are not there', async () => {
  const [mine, other] = [await begin(), await begin()]
  const staff = await makeStaff('agent')
  const kept = await uploadToOwnChat(mine.visitor, mine.id, picture())
  const ours = await uploadFromDesk(staff, mine.id, picture())
  const nowhere = { code: 'not-found' }
  await expect(ownAttachment(other.visitor, mine.id, kept.id)).rejects.toMatchObject(nowhere)
  await expect(ownAttachment(other.visitor, other.id, kept.id)).rejects.toMatchObject(nowhere)
  await expect(ownAttachment(mine.visitor, mine.id, ours.id)).rejects.toMatchObject(nowhere)
  await expect(uploadToOwnChat(other.visitor, mine.id, picture())).rejects.toMatchObject(nowhere)
  await expect(send(other, [kept.id])).rejects.toMatchObject({ code: 'invalid' })
  await expect(send(mine, [ours.id])).rejects.toMatchObject({ code: 'invalid' })
  expect(await deskAttachment(staff, mine.id, kept.id)).toEqual(kept)
})

test.each([
  [
    'a script that calls itself a picture',
    pieces(Buffer.from('<script>alert(1)</script>')),
    'conversation.file-kind',
  ],
  [
    'a drawing that can hold scripts',
    pieces(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')),
    'conversation.file-kind',
  ],
  ['a program', pieces(Buffer.from('4d5a90000300000004000000ffff0000', 'hex')), 'conversation.file-kind'],
  ['nothing', pieces(), 'conversation.file-kind'],
  [
    'more than 10 MB',
    pieces(png, ...Array.from({ length: 11 }, () => Buffer.alloc(1024 * 1024))),
    'conversation.file-too-large',
  ],
])('%s is refused and leaves nothing behind', async (_, body, key) => {
  const chat = await begin()
  const before = existsSync(folder) ? readdirSync(folder).length : 0
  await expect(uploadToOwnChat(chat.visitor, chat.id, { name: 'a.png', body })).rejects.toMatchObject({ key })
  expect(readdirSync(folder)).toHaveLength(before)
  expect(await (await database()).attachment.count()).toBe(0)
})

test('a sender who breaks off leaves nothing behind', async () => {
  const chat = await begin()
  const before = readdirSync(folder).length
  async function* broken() {
    yield png
    throw new Error('gone')
  }
  await expect(uploadToOwnChat(chat.visitor, chat.id, { name: 'a.png', body: broken() })).rejects.toThrow(
    'gone',
  )
  expect(readdirSync(folder)).toHaveLength(before)
})

test('a file that was never sent is gone after a day, one that was stays', async () => {
  const chat = await begin()
  const [sent, unsent] = [
    await uploadToOwnChat(chat.visitor, chat.id, picture()),
    await uploadToOwnChat(chat.visitor, chat.id, picture()),
  ]
  await send(chat, [sent.id])
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), yesterday, yesterday)
  await (await database()).attachment.updateMany({ data: { createdAt: yesterday } })
  await removeUnsent()
  expect(readdirSync(folder)).toEqual([sent.id])
  await expect(ownAttachment(chat.visitor, chat.id, unsent.id)).rejects.toMatchObject({ code: 'not-found' })
})
