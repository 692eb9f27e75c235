import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from './app-error'
import { environment } from './environment'
import { type FileKind, fileKind, headLength } from './file-kind'

/** Files stop when less than this is free on the disk: words must still find room. */
const roomForWords = 512 * 1024 * 1024

/** Where files lie in the data folder. */
export type FileFolder = 'attachments' | 'pictures'
const pathTo = (folder: FileFolder) => join(/* turbopackIgnore: true */ environment().dataDir, folder)
const pathOf = (id: string, folder: FileFolder) => join(/* turbopackIgnore: true */ pathTo(folder), id)

/** Writes a file under a random name, as it arrives; nothing stays of one that is too large, empty or of no kind allowed. */
export async function storeFile(
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
  folder: FileFolder = 'attachments',
): Promise<FileKind & { id: string; size: number }> {
  await mkdir(pathTo(folder), { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await statfs(pathTo(folder))
  if (bavail * bsize < roomForWords) throw new AppError('unavailable', 'conversation.no-room-for-files')
  const id = randomBytes(16).toString('hex')
  const part = `${pathOf(id, folder)}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    const { head, size } = await writeAll(file, body, mostBytes)
    const kind = await fileKind(head)
    if (!kind) throw new AppError('invalid', 'conversation.file-kind')
    await file.sync()
    await file.close()
    await rename(part, pathOf(id, folder))
    return { ...kind, id, size }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

async function writeAll(
  file: Awaited<ReturnType<typeof open>>,
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
) {
  let head = Buffer.alloc(0)
  let size = 0
  for await (const piece of body) {
    size += piece.byteLength
    if (size > mostBytes) throw new AppError('invalid', 'conversation.file-too-large')
    if (head.length < headLength) head = Buffer.concat([head, piece.subarray(0, headLength - head.length)])
    await file.writeFile(piece)
  }
  return { head, size }
}

/** The bytes of a stored file, piece by piece. */
export function readStoredFile(id: string, folder: FileFolder = 'attachments') {
  return createReadStream(pathOf(id, folder))
}

/** The bytes of a stored file; rejects when it is not there. */
export function wholeStoredFile(id: string): Promise<Buffer> {
  return readFile(pathOf(id, 'attachments'))
}

export async function removeStoredFile(id: string, folder: FileFolder = 'attachments'): Promise<void> {
  await rm(pathOf(id, folder), { force: true })
}

/** What lies in the folder since before `moment`: complete files by id, and what never became complete. */
export async function storedBefore(
  moment: Date,
  folder: FileFolder = 'attachments',
): Promise<{ ids: string[]; parts: string[] }> {
  const names = await readdir(pathTo(folder)).catch(() => [])
  const old: string[] = []
  for (const name of names) {
    const found = await stat(pathOf(name, folder)).catch(() => null)
    if (found && found.mtime < moment) old.push(name)
  }
  return {
    ids: old.filter((name) => /^[0-9a-f]{32}$/.test(name)),
    parts: old.filter((name) => name.endsWith('.part')),
  }
}
