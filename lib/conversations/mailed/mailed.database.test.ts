import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database as open } from '@/lib/database'
import { makeConversation } from '@/lib/testing/conversation'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { mailUnread } from '../chat/unread/mutations'
import { answerFromDesk } from '../desk/answer/mutations'
import { filesForMail } from './files-for-mail'

const database = useDatabase()
const megabyte = 1024 * 1024
const shopper = { shopperEmail: 'ana@example.com' }

/** Files that lie ready for an answer. */
async function upload(conversationId: string, ...files: [name: string, megabytes: number][]) {
  const db = await open()
  const kept = files.map(([name, megabytes], index) => ({
    ...{ id: randomUUID().replaceAll('-', ''), conversationId, author: 'staff', name },
    ...{ type: 'application/pdf', size: megabytes * megabyte, createdAt: new Date(index) },
  }))
  await db.attachment.createMany({ data: kept })
  return kept.map(({ id }) => id)
}
const answer = async (id: string, body: string, attachments: string[], at?: Date) =>
  answerFromDesk(await makeStaff('agent'), id, { clientId: randomUUID(), body, attachments }, at)
const mails = async () => (await database()).outboxMail.findMany({ orderBy: { createdAt: 'asc' } })

test('an answer to a letter carries its files, also when it says nothing else', async () => {
  const { id } = await makeConversation({ channel: 'email', ...shopper })
  const [label] = await upload(id, ['label.pdf', 1])
  await answer(id, '', [label!])
  const [mail] = await mails()
  expect(mail).toMatchObject({
    kind: 'answer',
    attachments: [{ id: label, name: 'label.pdf', type: 'application/pdf' }],
    text: expect.stringContaining('Attached: label.pdf'),
  })
  await answer(id, 'No file this time.', [])
  expect((await mails())[1]).toMatchObject({ attachments: null })
})

test('files too large for one mail are refused with the answer to a letter, and nothing is written', async () => {
  const { id } = await makeConversation({ channel: 'email', ...shopper })
  const files = await upload(id, ['a.pdf', 10], ['b.pdf', 9])
  await expect(answer(id, 'Here.', files)).rejects.toMatchObject({ code: 'invalid' })
  const db = await database()
  expect([await db.message.count(), await db.attachment.count({ where: { messageId: null } })]).toEqual([
    1, 2,
  ])
})

test('unread answers of a chat bring their files, and name those that only the chat can show', async () => {
  const { id } = await makeConversation(shopper)
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000)
  const [first] = await upload(id, ['first.pdf', 10])
  const [second, third] = await upload(id, ['second.pdf', 9], ['third.pdf', 2])
  await answer(id, 'One.', [first!], at(1))
  await answer(id, '', [second!, third!], at(2))
  await mailUnread(300, at(400))
  const all = await mails()
  expect(all).toMatchObject([{ attachments: [{ name: 'first.pdf' }, { name: 'third.pdf' }] }])
  expect(all[0]!.text).toMatch(/One\.\n\nAttached: first\.pdf, third\.pdf\n\nIn the chat, .*: second\.pdf/)
})

test('a mail is filled with the files that fit, in their order', () => {
  const file = (name: string, megabytes: number) => ({ id: name, name, type: '', size: megabytes * megabyte })
  const [a, b, c] = [file('a', 17), file('b', 2), file('c', 1)]
  expect(filesForMail([a, b, c])).toEqual({ carried: [a, c], left: [b] })
  expect(filesForMail([])).toEqual({ carried: [], left: [] })
})
