import { type FileHandle, open } from 'node:fs/promises'
import { environment } from '@/lib/environment'

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  ico: 'image/x-icon',
  webm: 'video/webm',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
  woff2: 'font/woff2',
}

export type Media = { type: string; size: number; modified: Date; etag: string; handle: FileHandle }

/** Opens a file of images/; undefined for a name that is none, or of a kind that is not served. */
export async function openMedia(name: string): Promise<Media | undefined> {
  const ending = /^[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  const type = ending && Object.hasOwn(types, ending) ? types[ending] : undefined
  if (!type) return undefined
  const handle = await open(`${environment().contentDir}/images/${name}`).catch(() => undefined)
  if (!handle) return undefined
  const stat = await handle.stat()
  if (!stat.isFile()) {
    await handle.close()
    return undefined
  }
  const etag = `"${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}"`
  return { type, size: stat.size, modified: stat.mtime, etag, handle }
}

/** The bytes a Range header asks for: undefined for all of them, `false` for bytes that are not there. */
export function rangeOf(
  header: string | null,
  size: number,
): { start: number; end: number } | undefined | false {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (!first && !last)) return undefined
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start <= end && start < size ? { start, end } : false
}
