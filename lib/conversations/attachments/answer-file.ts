import { Readable } from 'node:stream'
import { readStoredFile } from '@/lib/stored-files'
import type { ShownAttachment } from '../schema'

/** The file as a download that no browser runs, guesses at or keeps. */
export function answerFile({ id, name, type, size }: ShownAttachment): Response {
  const body = Readable.toWeb(readStoredFile(id)) as ReadableStream
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeByte)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}

const escapeByte = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
