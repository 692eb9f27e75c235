import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { removeStoredFile, storedBefore, storeFile } from '@/lib/stored-files'
import type { Staff } from '../schema'
import { pictureTypes } from './shown-picture'

const folder = 'pictures'
const mostBytes = 1024 * 1024
const day = 24 * 60 * 60_000

/** Shows shoppers and colleagues this picture of oneself, under a new random name, in the place of the one before. */
export async function setPicture(staff: Staff, body: AsyncIterable<Uint8Array>): Promise<void> {
  const { id, type } = await storeFile(body, mostBytes, folder)
  try {
    if (!pictureTypes.includes(type)) throw new AppError('invalid', 'conversation.file-kind')
    await change(staff, { picture: id, pictureType: type })
  } catch (error) {
    await removeStoredFile(id, folder)
    throw error
  }
}

export async function removePicture(staff: Staff): Promise<void> {
  await change(staff, { picture: null, pictureType: null })
}

async function change({ id }: Staff, data: { picture: string | null; pictureType: string | null }) {
  const before = await (
    await database()
  ).$transaction(async (transaction) => {
    const { picture } = await transaction.staff.findUniqueOrThrow({ where: { id } })
    await transaction.staff.update({ where: { id }, data })
    return picture
  })
  if (before) await removeStoredFile(before, folder)
}

/** Removes what a crash left lying in the folder. */
export async function removeStrayPictures(now = new Date()): Promise<void> {
  const { ids, parts } = await storedBefore(new Date(now.getTime() - day), folder)
  const shown = await (await database()).staff.findMany({ where: { picture: { in: ids } } })
  const kept = new Set(shown.map(({ picture }) => picture))
  for (const name of [...ids.filter((id) => !kept.has(id)), ...parts]) await removeStoredFile(name, folder)
}
