import { fileTypeFromBuffer } from 'file-type'

/** What may be attached, with the ending its name gets. Pictures and PDF: what phones and printers make. */
const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
}

export type FileKind = { type: string; ending: string }

/** How many of the first bytes are enough to tell. */
export const headLength = 4_100

/** What a file is by its first bytes, whatever it is called; null for all that may not be attached. */
export async function fileKind(head: Uint8Array): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(head)
  const ending = found && endings[found.mime]
  return found && ending ? { type: found.mime, ending } : null
}

/** A name fit for any disk: no path, no control or direction marks, and the ending of what the file really is. */
export function fileName(given: string, { ending }: FileKind): string {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1)
  const stem = last
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${[...stem].slice(0, 80).join('') || 'file'}.${ending}`
}
