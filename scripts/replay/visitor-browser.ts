import { createHash } from 'node:crypto'

/** The address and browser of a visitor in a log: always the same, and nobody else's. */
export function visitorBrowser(visitor: string): { address: string; userAgent: string } {
  const [a, b, c, version] = createHash('sha256').update(visitor).digest()
  // 127.0.0.1 is this machine itself: the last part is never 0, 1 or 255.
  const address = `127.${a}.${b}.${2 + (c! % 253)}`
  return {
    address,
    userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + (version! % 60)}.0) Gecko/20100101 Firefox`,
  }
}
