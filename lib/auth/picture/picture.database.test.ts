import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { removePicture, removeStrayPictures, setPicture } from './mutations'
import { ownPicture, shownPicture } from './queries'
import { pictureOf } from './shown-picture'

const database = useDatabase()
const data = mkdtempSync(join(tmpdir(), 'askwell-pictures-'))
process.env.DATA_DIR = data
afterAll(() => rmSync(data, { recursive: true }))
const files = () => readdirSync(join(data, 'pictures')).sort()

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.alloc(40),
])
async function* pieces(...all: Uint8Array[]) {
  yield* all
}
const nowhere = { code: 'not-found' }

test('a picture is shown under a random name, another takes its place, and taken away it is gone', async () => {
  const agent = await makeStaff('agent')
  await setPicture(agent, pieces(png))
  const first = (await ownPicture(agent))!
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(await shownPicture(first, null)).toEqual({ id: first, type: 'image/png' })
  await setPicture(agent, pieces(png))
  const second = (await ownPicture(agent))!
  expect(second).not.toBe(first)
  await expect(shownPicture(first, agent)).rejects.toMatchObject(nowhere)
  expect(files()).toEqual([second])
  await removePicture(agent)
  await expect(shownPicture(second, agent)).rejects.toMatchObject(nowhere)
  expect(await ownPicture(agent)).toBeNull()
  expect(files()).toEqual([])
})

test('only who answers is shown to others: no editor, and nobody who has left', async () => {
  const db = await database()
  const [editor, leaver] = [await makeStaff('editor'), await makeStaff('lead')]
  for (const person of [editor, leaver]) await setPicture(person, pieces(png))
  const [theirs, hers] = [(await ownPicture(editor))!, (await ownPicture(leaver))!]
  expect(await shownPicture(theirs, editor)).toMatchObject({ id: theirs })
  await expect(shownPicture(theirs, null)).rejects.toMatchObject(nowhere)
  await expect(shownPicture(theirs, leaver)).rejects.toMatchObject(nowhere)
  expect(await shownPicture(hers, null)).toMatchObject({ id: hers })
  const gone = await db.staff.update({ where: { id: leaver.id }, data: { disabledAt: new Date() } })
  await expect(shownPicture(hers, null)).rejects.toMatchObject(nowhere)
  expect(pictureOf(gone)).toBeUndefined()
  for (const id of [leaver.id, leaver.email, '', 'null', '../attachments/x'])
    await expect(shownPicture(id, null)).rejects.toMatchObject(nowhere)
})

test.each([
  ['a drawing that can hold scripts', pieces(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
  ['a PDF', pieces(Buffer.from('%PDF-1.7\n%....\n'))],
  ['more than 1 MB', pieces(png, Buffer.alloc(1024 * 1024))],
])('%s is refused, and the picture before it stays', async (_, body) => {
  const agent = await makeStaff('agent')
  await setPicture(agent, pieces(png))
  const before = [await ownPicture(agent), files()]
  await expect(setPicture(agent, body)).rejects.toMatchObject({ code: 'invalid' })
  expect([await ownPicture(agent), files()]).toEqual(before)
})

test('what a crash left lying is removed after a day, and no picture that is shown', async () => {
  const [agent, other] = [await makeStaff('agent'), await makeStaff('agent')]
  for (const person of [agent, other]) await setPicture(person, pieces(png))
  await (await database()).staff.update({ where: { id: other.id }, data: { picture: null } })
  await removeStrayPictures()
  expect(files().length).toBeGreaterThan(1)
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  for (const name of files()) utimesSync(join(data, 'pictures', name), yesterday, yesterday)
  await removeStrayPictures()
  expect(files()).toEqual([await ownPicture(agent)])
})
