import { closeSync, openSync, readSync } from 'node:fs'

export type ImageSize = { width: number; height: number }

/** How large a picture is, from the first bytes of its file, so that a page can keep its place free. */
export function imageSize(path: string): ImageSize | undefined {
  let head: Buffer
  try {
    const file = openSync(path, 'r')
    head = Buffer.alloc(64 * 1024)
    head = head.subarray(0, readSync(file, head, 0, head.length, 0))
    closeSync(file)
  } catch {
    return undefined
  }
  try {
    const size = sizeOf(head)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    return undefined
  }
}

function sizeOf(head: Buffer): ImageSize | undefined {
  if (head.toString('latin1', 1, 4) === 'PNG') {
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
  }
  if (head.toString('latin1', 0, 3) === 'GIF') {
    return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) }
  }
  if (head.readUInt16BE(0) === 0xffd8) return jpegSize(head)
  if (head.toString('latin1', 8, 12) === 'WEBP') return webpSize(head)
  return svgSize(head.toString('utf8'))
}

function jpegSize(head: Buffer): ImageSize | undefined {
  for (let at = 2; at < head.length - 9; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head[at + 1]!
    const holdsSize = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (holdsSize) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
  }
  return undefined
}

function webpSize(head: Buffer): ImageSize | undefined {
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  const bits = head.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}

function svgSize(text: string): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? ''
  const attribute = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1])
  const [width, height] = [attribute('width'), attribute('height')]
  if (width && height) return { width, height }
  const box = /\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag)
  return box ? { width: Number(box[1]), height: Number(box[2]) } : undefined
}
